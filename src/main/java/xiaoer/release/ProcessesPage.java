package xiaoer.release;

import java.util.List;
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
import xiaoer.workflow.ProcessInfo;
import xiaoer.workflow.WorkflowReport.WalkResult;

/** The processes of a release, their nodes, walks and drawings, to read. */
@Controller
@RequestMapping("/system/processes")
class ProcessesPage {

    private static final Role[] READERS = {Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN};

    private final ReleasedProcesses processes;
    private final Releases releases;
    private final Accounts accounts;

    ProcessesPage(ReleasedProcesses processes, Releases releases, Accounts accounts) {
        this.processes = processes;
        this.releases = releases;
        this.accounts = accounts;
    }

    @Bean
    static NavigationEntry processesPlace() {
        return new NavigationEntry("processes", "/system/processes", "process", 65, Set.of(READERS));
    }

    /** @param green how many of the walks came out as they should when the release was published */
    record Listed(ProcessInfo process, long green, long walks) {}

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer release, Model model) {
        accounts.require(READERS);
        int number = release == null ? releases.inForce() : release;
        List<WalkResult> walks = processes.walks(number);
        model.addAttribute("release", number);
        model.addAttribute(
                "processes",
                processes.list(number).stream()
                        .map(process -> listed(process, walksOf(process.id(), walks)))
                        .toList());
        return "release/processes";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, @RequestParam(required = false) @Nullable Integer release, Model model) {
        accounts.require(READERS);
        int number = release == null ? releases.inForce() : release;
        model.addAttribute("release", number);
        model.addAttribute("process", processes.info(id, number));
        model.addAttribute("walks", walksOf(id, processes.walks(number)));
        return "release/process";
    }

    private static Listed listed(ProcessInfo process, List<WalkResult> walks) {
        return new Listed(process, walks.stream().filter(WalkResult::green).count(), walks.size());
    }

    private static List<WalkResult> walksOf(String process, List<WalkResult> walks) {
        return walks.stream().filter(walk -> walk.process().equals(process)).toList();
    }
}
