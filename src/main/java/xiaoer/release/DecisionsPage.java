package xiaoer.release;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import xiaoer.identity.Accounts;
import xiaoer.identity.NavigationEntry;
import xiaoer.identity.Role;

/** The decisions, their rules and the parameters of a release, to read. */
@Controller
@RequestMapping("/system/decisions")
class DecisionsPage {

    private static final Role[] READERS = {Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN};

    private final Decisions decisions;
    private final ReleasedProcesses processes;
    private final Releases releases;
    private final Accounts accounts;

    DecisionsPage(Decisions decisions, ReleasedProcesses processes, Releases releases, Accounts accounts) {
        this.decisions = decisions;
        this.processes = processes;
        this.releases = releases;
        this.accounts = accounts;
    }

    @Bean
    static NavigationEntry decisionsPlace() {
        return new NavigationEntry("decisions", "/system/decisions", "book", 60, Set.of(READERS));
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer release, Model model) {
        accounts.require(READERS);
        int number = release == null ? releases.inForce() : release;
        model.addAttribute("release", number);
        model.addAttribute("decisions", decisions.list(number));
        model.addAttribute("parameters", decisions.parameterTable(number, null));
        return "release/decisions";
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, @RequestParam(required = false) @Nullable Integer release, Model model) {
        accounts.require(READERS);
        int number = release == null ? releases.inForce() : release;
        model.addAttribute("release", number);
        model.addAttribute("decision", decisions.info(name, number));
        model.addAttribute("parameters", decisions.parameterTable(number, name));
        model.addAttribute("processes", processes.asking(name, number));
        return "release/decision";
    }
}
