package xiaoer.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import xiaoer.shift.CommandReader;
import xiaoer.shift.Shifts;

/**
 * The consult desk's buttons. Each sends one command through the door and draws anew what changed; a refusal leaves the
 * page as it is and is told beside it.
 */
@Controller
@RequestMapping("/desk/consults/{shift}/{number}")
class ConsultDeskActions {

    private final Shifts shifts;
    private final CommandReader commands;
    private final ConsultDeskModel desk;
    private final KeepingDrafts drafts;

    ConsultDeskActions(Shifts shifts, CommandReader commands, ConsultDeskModel desk, KeepingDrafts drafts) {
        this.shifts = shifts;
        this.commands = commands;
        this.desk = desk;
        this.drafts = drafts;
    }

    /** Whatever is a command by itself: its form has the command's members. */
    @PostMapping("/{action:open|answer|transfer|robot|tag|note-customer}")
    String act(
            @PathVariable UUID shift,
            @PathVariable int number,
            @PathVariable String action,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Map<String, String> members = new HashMap<>(fields);
        members.put("consult", String.valueOf(number));
        shifts.act(shift, commands.form(action, members));
        // The rest of the desk is drawn anew at once, without waiting for the event stream.
        response.setHeader("HX-Trigger", "acted");
        desk.consult(shift, number, model).nameEvent(response);
        return "desk/consult-parts :: pulse";
    }

    /** What stands in the box and has not been sent. */
    @PostMapping("/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void draft(@PathVariable UUID shift, @PathVariable int number, @RequestParam(defaultValue = "") String text) {
        drafts.keep(shift, number, text);
    }
}
