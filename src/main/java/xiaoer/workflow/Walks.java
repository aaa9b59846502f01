package xiaoer.workflow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refused;
import xiaoer.shared.TimeLimit;
import xiaoer.workflow.WorkflowReport.WalkResult;
import xiaoer.workflow.diagram.Diagram;

/**
 * Runs the walks of sets of processes. The walks of a process run again only when something changes that they depend on:
 * themselves, the process or one it calls, a decision these ask, or a parameter they wait for.
 */
final class Walks {

    static final String TOP = "processes/";
    private static final String DIAGRAM = ".bpmn";

    /** Technical bounds: the walks of a sound process need a fraction of a second. */
    private static final Duration PER_PROCESS = Duration.ofSeconds(30);

    private static final Duration PER_CHECK = Duration.ofMinutes(3);

    /** Some versions of each of some dozen processes. */
    private static final int KEPT = 500;

    private final Map<String, WorkItemType> workItems;
    private final Supplier<Instances> instances;
    private final PassedChecks passed;

    private record Green(List<WalkResult> walks) {}

    private final Map<String, WorkflowReport> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, WorkflowReport> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param workItems by name
     * @param instances makes instances that live in memory, none of which knows of another's
     */
    Walks(Map<String, WorkItemType> workItems, Supplier<Instances> instances, PassedChecks passed) {
        this.passed = passed;
        this.workItems = workItems;
        this.instances = instances;
    }

    /** {@code processes/a/b.bpmn} → {@code processes/a/b.walks.yaml}. */
    static String fileOf(String diagram) {
        return diagram.substring(0, diagram.length() - DIAGRAM.length()) + WalkFile.ENDING;
    }

    /**
     * Runs the walks of all processes of a set.
     *
     * @param diagrams process id → the diagrams without an error; who calls a process that is not among them is passed over
     * @param processes the same processes, ready to be run
     */
    WorkflowReport run(ProcessFiles files, Map<String, Diagram> diagrams, Processes processes) {
        List<Problem> problems = new ArrayList<>(withoutDiagram(files));
        List<WalkResult> results = new ArrayList<>();
        long end = System.nanoTime() + PER_CHECK.toNanos();
        for (Diagram diagram : diagrams.values()) {
            WalkInputs ground = new WalkInputs(diagram, diagrams, files, processes.rules());
            if (ground.whole()) {
                Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
                WorkflowReport report = run(ground, processes, left.compareTo(PER_PROCESS) < 0 ? left : PER_PROCESS);
                problems.addAll(report.problems());
                results.addAll(report.walks());
            }
        }
        return new WorkflowReport(problems, results);
    }

    private static List<Problem> withoutDiagram(ProcessFiles files) {
        Set<String> expected = files.byPath().keySet().stream()
                .filter(path -> path.endsWith(DIAGRAM))
                .map(Walks::fileOf)
                .collect(Collectors.toSet());
        return files.byPath().keySet().stream()
                .filter(path -> path.endsWith(WalkFile.ENDING) && !expected.contains(path))
                .map(path -> Place.of(TOP + path).problem("NO_DIAGRAM", DIAGRAM))
                .toList();
    }

    private WorkflowReport run(WalkInputs ground, Processes processes, Duration limit) {
        try {
            String hash = ground.hash();
            WorkflowReport report = known(ground.path(), hash);
            if (report == null) {
                ProcessWalks walks =
                        new ProcessWalks(ground.diagram(), ground.walks(), workItems, instances, ground.settlement());
                report = TimeLimit.within(limit, () -> walks.go(processes), () -> {
                    throw Place.of(ground.path()).stop("TOO_SLOW.WALKS");
                });
                keep(ground.path(), hash, report);
            }
            return report;
        } catch (Refused refused) {
            return failed(refused.problem());
        } catch (Refusal refusal) {
            return failed(Place.of(ground.path()).problem(refusal));
        } catch (RuntimeException e) {
            // Whatever a process does to the engine must end as a problem of that process.
            return failed(Place.of(ground.diagram().path()).problem("ENGINE.WALKS", String.valueOf(e.getCause())));
        }
    }

    private static WorkflowReport failed(Problem problem) {
        return new WorkflowReport(List.of(problem), List.of());
    }

    private synchronized @Nullable WorkflowReport known(String path, String hash) {
        WorkflowReport report = known.get(hash);
        return report != null
                ? report
                : passed.find(path, hash, Green.class)
                        .map(green -> new WorkflowReport(List.of(), green.walks()))
                        .orElse(null);
    }

    private synchronized void keep(String path, String hash, WorkflowReport report) {
        known.put(hash, report);
        if (report.problems().isEmpty() && report.passed()) {
            passed.keep(path, hash, new Green(report.walks()));
        }
    }
}
