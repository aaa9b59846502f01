package xiaoer.operation;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import xiaoer.identity.NavigationEntry;
import xiaoer.identity.Role;
import xiaoer.release.SlowDecisions;

/** System → Operation: what an administrator looks at, and what may have to be done at once. */
@Controller
@RequestMapping("/system/operation")
class OperationPage {

    private final Installation installation;
    private final Pausing pausing;
    private final Backups backups;
    private final SlowDecisions slow;

    OperationPage(Installation installation, Pausing pausing, Backups backups, SlowDecisions slow) {
        this.installation = installation;
        this.pausing = pausing;
        this.backups = backups;
        this.slow = slow;
    }

    @Bean
    static NavigationEntry operationPlace() {
        return new NavigationEntry("operation", "/system/operation", "clock", 95, Set.of(Role.ADMIN));
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "0") int page, Model model) {
        Installation.State state = installation.state();
        model.addAttribute("state", state);
        model.addAttribute("atWork", installation.atWork(page));
        model.addAttribute(
                "database",
                state.space().database() == 0 ? "–" : Size.told(state.space().database()));
        model.addAttribute("free", Size.told(state.space().free()));
        model.addAttribute("slowLimit", slow.limit().toMillis());
        model.addAttribute("audit", installation.audit());
        return "operation/operation";
    }

    @GetMapping("/chains")
    String chains(Model model) throws IOException, SQLException {
        model.addAttribute("chains", backups.chains());
        return "operation/operation :: chains";
    }

    @PostMapping("/pause")
    String pause(RedirectAttributes flash) {
        return done(flash, "operation.paused", pausing.pause());
    }

    @PostMapping("/resume")
    String resume(RedirectAttributes flash) {
        return done(flash, "operation.resumed", pausing.resume());
    }

    private static String done(RedirectAttributes flash, String notice, Pausing.Changed changed) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute("noticeAbout", changed.shifts());
        return "redirect:/system/operation";
    }
}
