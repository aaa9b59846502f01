package xiaoer.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.shared.TypedText;
import xiaoer.shift.Answer;
import xiaoer.shift.ClockTurn;
import xiaoer.shift.Command;
import xiaoer.shift.EndShift;
import xiaoer.shift.Shifts;
import xiaoer.shift.SwitchCoach;
import xiaoer.shop.events.AddressScope;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Flag;

/**
 * The order desk's buttons. Each sends one command through the door and draws the order's window anew, with what came of
 * it; a refusal leaves the window as it is and is told beside it.
 */
@Controller
@RequestMapping("/desk/orders/{shift}")
class OrderDeskActions {

    private final Shifts shifts;
    private final DeskModel desk;

    OrderDeskActions(Shifts shifts, DeskModel desk) {
        this.shifts = shifts;
        this.desk = desk;
    }

    /** What the window says on top: the prompts of figures 6-17 to 6-23. */
    record Result(String kind, String message, List<String> about) {}

    @PostMapping("/orders/{order}/ship")
    String ship(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam @Nullable String carrier,
            Model model,
            HttpServletResponse response) {
        Answer answer = shifts.act(shift, new ShippingOrder.Ship(key, order, carrier == null ? "" : carrier, null));
        boolean right = happened(answer, "OrderShipped");
        Result result = right ? result("good", "shipped", order) : result("bad", "invalid", order);
        return window(shift, order, result, model, response);
    }

    @PostMapping("/orders/{order}/void")
    String voidOrder(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return act(shift, order, new VoidingOrder.VoidOrder(key, order), "voided", model, response);
    }

    @PostMapping("/orders/{order}/collect")
    String collect(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return act(shift, order, new CollectingPayment.Collect(key, order), "collected", model, response);
    }

    @PostMapping("/orders/{order}/confirm-address")
    String confirmAddress(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return act(
                shift, order, new ConfirmingAddress.ConfirmAddress(key, order, null, null), "asked", model, response);
    }

    /** @param letter the name of the letter that was edited; it tells what the words are about */
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
        Command command = switch (about) {
            case ADDRESS -> new ConfirmingAddress.ConfirmAddress(key, order, text, null);
            case WISHES -> new AskingWishes.AskWishes(key, order, text, null);
            case SHIPMENT -> new TellingBuyer.TellShipment(key, order, text, null);
            case WORDS -> new WritingToBuyer.WriteBuyer(key, order, text, null);
        };
        return act(shift, order, command, "talk." + about, model, response);
    }

    @PostMapping("/orders/{order}/check-packing")
    String checkPacking(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam(defaultValue = "false") boolean goods,
            @RequestParam(defaultValue = "false") boolean packing,
            @RequestParam(defaultValue = "false") boolean data,
            Model model,
            HttpServletResponse response) {
        Command command = new CheckingParcel.CheckPacking(key, order, goods, packing, data);
        return act(shift, order, command, "checked", model, response);
    }

    @PostMapping("/orders/{order}/keep-receipt")
    String keepReceipt(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return act(shift, order, new KeepingReceipt.KeepReceipt(key, order), "receipt", model, response);
    }

    @PostMapping("/orders/{order}/read-notes")
    String readNotes(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            Model model,
            HttpServletResponse response) {
        return act(shift, order, new ReadingNotes.ReadNotes(key, order), "", model, response);
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
        return act(shift, order, command, nothingSaid ? "flagged" : "noted", model, response);
    }

    @PostMapping("/orders/{order}/change-address")
    String changeAddress(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam AddressScope scope,
            Destination address,
            Model model,
            HttpServletResponse response) {
        return act(
                shift,
                order,
                new ChangingAddress.ChangeAddress(key, order, scope, address),
                scope == AddressScope.TRADE ? "moved" : "set-aside",
                model,
                response);
    }

    @PostMapping("/orders/{order}/close")
    String close(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam CloseReason reason,
            Model model,
            HttpServletResponse response) {
        return act(shift, order, new ClosingOrder.Close(key, order, reason), "closed", model, response);
    }

    @PostMapping("/orders/{order}/price")
    String price(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam @Nullable BigDecimal postage,
            @RequestParam @Nullable BigDecimal unitPrice,
            Model model,
            HttpServletResponse response) {
        return act(shift, order, new Pricing.EditPrice(key, order, postage, unitPrice), "priced", model, response);
    }

    @PostMapping("/orders/{order}/extend")
    String extend(
            @PathVariable UUID shift,
            @PathVariable String order,
            @RequestParam String key,
            @RequestParam int days,
            Model model,
            HttpServletResponse response) {
        return act(shift, order, new ExtendingConfirmation.Extend(key, order, days), "extended", model, response);
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

    private String act(
            UUID shift, String order, Command command, String done, Model model, HttpServletResponse response) {
        shifts.act(shift, command);
        return window(shift, order, done.isEmpty() ? null : result("good", done, order), model, response);
    }

    private String window(
            UUID shift, String order, @Nullable Result result, Model model, HttpServletResponse response) {
        DeskHead head = desk.head(shift, model);
        desk.window(shift, order, model);
        changed(head, response);
        model.addAttribute("result", result);
        return "shop/window :: window";
    }

    /** The rest of the desk is drawn anew at once, without waiting for the event stream, and not once more because of it. */
    private static void changed(DeskHead head, HttpServletResponse response) {
        response.setHeader("HX-Trigger", "acted");
        head.nameEvent(response);
    }

    private static Result result(String kind, String message, String order) {
        return new Result(kind, "desk.done." + message, List.of(order));
    }

    private static boolean happened(Answer answer, String event) {
        return answer.events().stream().anyMatch(one -> one.type().equals(event));
    }
}
