package xiaoer.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.shared.TypedText;
import xiaoer.shift.ClockTurn;
import xiaoer.shift.Command;
import xiaoer.shift.CommandReader;
import xiaoer.shift.EndShift;
import xiaoer.shift.Shifts;
import xiaoer.shift.SwitchCoach;
import xiaoer.shop.events.Flag;

/**
 * The order desk's buttons. Each sends one command through the door and draws the order's window anew, with what came of
 * it; a refusal leaves the window as it is and is told beside it.
 */
@Controller
@RequestMapping("/desk/orders/{shift}")
class OrderDeskActions {

    private final Shifts shifts;
    private final CommandReader commands;
    private final DeskModel desk;

    OrderDeskActions(Shifts shifts, CommandReader commands, DeskModel desk) {
        this.shifts = shifts;
        this.commands = commands;
        this.desk = desk;
    }

    /** What the window says on top: the prompts of figures 6-17 to 6-23. */
    record Result(String kind, String message, List<String> about) {

        static Result of(String told, String order) {
            return new Result(told.equals(DeskAction.WRONG) ? "bad" : "good", "desk.done." + told, List.of(order));
        }
    }

    /** Whatever is a command by itself: its form has the command's members. */
    @PostMapping("/orders/{order}/{action}")
    String act(
            @PathVariable UUID shift,
            @PathVariable String order,
            @PathVariable String action,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        DeskAction offered = DeskAction.of(action);
        Map<String, String> members = new HashMap<>(fields);
        members.put("order", order);
        Command command = commands.form(action, members);
        String told = offered.told(command, shifts.act(shift, command));
        return window(shift, order, told, model, response);
    }

    /**
     * The one box for all that the shop writes.
     *
     * @param letter the name of the letter that was edited; it tells what the words are about
     */
    @PostMapping("/orders/{order}/write")
    String write(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String text,
            Model model,
            HttpServletResponse response) {
        MessageSubject about = MessageSubject.of(letter);
        shifts.act(shift, about.command(key, order, text));
        return window(shift, order, "talk." + about, model, response);
    }

    /** A note, a flag, or both: a note that is left empty changes the flag alone. */
    @PostMapping("/orders/{order}/note")
    String note(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            @RequestParam @Nullable Flag flag,
            Model model,
            HttpServletResponse response) {
        boolean nothingSaid = TypedText.kept(text).isEmpty();
        Command command = nothingSaid && flag != null
                ? new FlaggingOrder.ChangeFlag(key, order, flag)
                : new AddingNote.WriteNote(key, order, text, flag);
        shifts.act(shift, command);
        return window(shift, order, nothingSaid ? "flag" : "note", model, response);
    }

    @PostMapping("/clock")
    String turn(
            @PathVariable UUID shift,
            @RequestParam String turn,
            @RequestParam @Nullable String by,
            Model model,
            HttpServletResponse response) {
        shifts.turn(shift, ClockTurn.of(turn, by));
        // A dialog that asked for it closes.
        response.setHeader("HX-Trigger", "desk-changed, done");
        desk.head(shift, model);
        model.addAttribute("turned", true);
        return "shop/desk-parts :: head";
    }

    /** The coach judges what has been finished so far; the log tells that it was asked. */
    @PostMapping("/coach")
    String coach(@PathVariable UUID shift, @RequestParam String key) {
        shifts.act(shift, new SwitchCoach(key, true));
        return "redirect:/shifts/" + shift + "/sheet";
    }

    @PostMapping("/end")
    String end(@PathVariable UUID shift, @RequestParam String key) {
        shifts.act(shift, new EndShift(key));
        return "redirect:/shifts/" + shift + "/sheet";
    }

    /** @param told what was done, as the bundle knows it; empty where the window itself shows it */
    private String window(UUID shift, String order, String told, Model model, HttpServletResponse response) {
        DeskHead head = desk.head(shift, model);
        desk.window(shift, order, model);
        changed(head, response);
        model.addAttribute("result", told.isEmpty() ? null : Result.of(told, order));
        return "shop/window :: window";
    }

    /** The rest of the desk is drawn anew at once, without waiting for the event stream, and not once more because of it. */
    private static void changed(DeskHead head, HttpServletResponse response) {
        response.setHeader("HX-Trigger", "acted");
        head.nameEvent(response);
    }
}
