package xiaoer.aftersales;

import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The claims of a shift after it, each step by step. */
@Controller
@RequestMapping("/shifts/{shift}/claims")
class ReplayPage {

    private final Replays replays;
    private final MessageSource messages;

    ReplayPage(Replays replays, MessageSource messages) {
        this.replays = replays;
        this.messages = messages;
    }

    /** A part of the shift's sheet. */
    @GetMapping
    String list(@PathVariable UUID shift, Model model) {
        model.addAttribute("shift", shift);
        model.addAttribute("lines", replays.lines(shift));
        return "aftersales/replays :: list";
    }

    @GetMapping("/{number}")
    String show(@PathVariable UUID shift, @PathVariable int number, Model model, Locale locale) {
        model.addAttribute("shift", shift);
        model.addAttribute("replay", replays.of(shift, number, new Reader(messages, locale)));
        return "aftersales/replay";
    }
}
