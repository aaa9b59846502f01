package xiaoer.aftersales;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shift.Shifts;
import xiaoer.workflow.Instances;

/**
 * The claim desk's buttons. Each sends one command through the door and draws anew what changed; a refusal leaves the
 * page as it is and is told beside it.
 */
@Controller
@RequestMapping("/desk/claims/{shift}/{number}")
class ClaimDeskActions {

    private final Shifts shifts;
    private final ClaimDeskModel desk;
    private final EvidenceDesk evidence;
    private final Instances instances;

    ClaimDeskActions(Shifts shifts, ClaimDeskModel desk, EvidenceDesk evidence, Instances instances) {
        this.shifts = shifts;
        this.desk = desk;
        this.evidence = evidence;
        this.instances = instances;
    }

    @PostMapping("/tasks/{task}")
    String finish(
            @PathVariable UUID shift,
            @PathVariable int number,
            @PathVariable UUID task,
            @RequestParam String key,
            @RequestParam Map<String, String> sent,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        // Asked before the task is looked at: the task may be somebody else's.
        shifts.info(shift);
        Map<String, Object> outputs = instances
                .task(task)
                .filter(open -> open.owner().equals(shift))
                .map(open -> TaskForms.outputs(open, sent))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "NO_SUCH_TASK", task));
        shifts.act(shift, new CompletingTask.CompleteTask(key, task, outputs));
        return changed(shift, number, model, locale, response);
    }

    @PostMapping("/say")
    String say(
            @PathVariable UUID shift,
            @PathVariable int number,
            @RequestParam String key,
            @RequestParam String text,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        shifts.act(shift, new SendingMessage.SendMessage(key, number, text, null));
        return changed(shift, number, model, locale, response);
    }

    /** Keeps each picture and shows it; what was refused of several leaves those before it. */
    @PostMapping("/evidence")
    String show(
            @PathVariable UUID shift,
            @PathVariable int number,
            @RequestParam String key,
            @RequestParam List<MultipartFile> picture,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        for (int i = 0; i < picture.size(); i++) {
            int kept = evidence.upload(shift, number, picture.get(i).getBytes());
            shifts.act(shift, new SendingMessage.SendMessage(key + "-" + i, number, null, kept));
        }
        if (!TypedText.kept(text).isEmpty()) {
            shifts.act(shift, new SendingMessage.SendMessage(key + "-text", number, text, null));
        }
        return changed(shift, number, model, locale, response);
    }

    /** The rest is drawn anew at once, without waiting for the event stream; an open dialog closes. */
    private String changed(UUID shift, int number, Model model, Locale locale, HttpServletResponse response) {
        response.setHeader("HX-Trigger", "acted, done");
        desk.window(shift, number, model, locale).nameEvent(response);
        return "aftersales/claim-parts :: pulse";
    }
}
