package xiaoer.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import xiaoer.rulebook.Rules;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.TimeLimit;
import xiaoer.shared.WeakCache;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagrams;
import xiaoer.workflow.diagram.ReferenceCatalog;

/**
 * The processes of all sets. A process that some open set still uses, or that the last check saw, is never compiled again;
 * any other is left to the garbage collector.
 */
final class CachingWorkflows implements Workflows {

    private static final int CHECKED = 0;

    /** Technical bound on reading and compiling, in processor time: a sound set needs some seconds. */
    private static final Duration PER_CHECK = Duration.ofMinutes(1);

    /** By content, for everyone in this virtual machine: nothing else goes into a compiled process. */
    private static final WeakCache<String, CompiledProcess> COMPILED = new WeakCache<>();

    private final Supplier<Map<String, WorkItemType>> workItems;
    private final Supplier<Walks> walks;
    private volatile List<CompiledProcess> lastChecked = List.of();

    /** @param workItems by name */
    CachingWorkflows(Supplier<Map<String, WorkItemType>> workItems, PassedChecks passed) {
        this.workItems = workItems;
        this.walks = SingletonSupplier.of(
                () -> new Walks(workItems.get(), () -> RunningInstances.inMemory(workItems.get()), passed));
    }

    @Override
    public WorkflowReport check(ProcessFiles files, Rules rules) {
        List<Problem> problems = new ArrayList<>();
        Sound sound = TimeLimit.within(PER_CHECK, () -> sound(files, rules, problems), () -> {
            problems.add(Place.of(Walks.TOP).problem("TOO_SLOW.PROCESSES"));
            return new Sound(Map.of(), new TreeMap<>());
        });
        WorkflowReport walked =
                walks.get().run(files, sound.diagrams(), new OpenProcesses(CHECKED, sound::processes, rules));
        problems.addAll(walked.problems());
        problems.sort(Problem.BY_PLACE);
        lastChecked = List.copyOf(sound.processes().values());
        return new WorkflowReport(List.copyOf(problems), walked.walks());
    }

    /** What there is no error in, by process id. */
    private record Sound(Map<String, Diagram> diagrams, SortedMap<String, CompiledProcess> processes) {}

    private Sound sound(ProcessFiles files, Rules rules, List<Problem> problems) {
        Diagrams diagrams = Diagrams.read(files);
        problems.addAll(diagrams.check(ReferenceCatalog.of(
                rules.decisions(),
                workItems.get().values(),
                rules.profiles().stream().map(rules::parameters).toList())));
        if (problems.stream().noneMatch(Problem::isError)) {
            problems.addAll(diagrams.waitsWithoutEnd());
        }
        Map<String, Diagram> sound = new TreeMap<>(diagrams.byId());
        Set<String> wrong =
                problems.stream().filter(Problem::isError).map(Problem::path).collect(Collectors.toSet());
        sound.values().removeIf(diagram -> wrong.contains(diagram.path()));
        SortedMap<String, CompiledProcess> processes = processes(files, sound);
        processes.values().removeIf(process -> !compiles(process, problems));
        sound.keySet().retainAll(processes.keySet());
        return new Sound(sound, processes);
    }

    /** Whatever the engine may find in what our own checks let pass ends as a problem of that file. */
    private static boolean compiles(CompiledProcess process, List<Problem> problems) {
        TimeLimit.goOn();
        try {
            process.definition();
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(new Place(process.diagram().path(), process.diagram().line(), 0)
                    .problem("ENGINE.PROCESS", String.valueOf(e.getMessage())));
            return false;
        }
    }

    @Override
    public Processes open(ProcessFiles files, int release, Rules rules) {
        return new OpenProcesses(
                release, () -> processes(files, Diagrams.read(files).byId()), rules);
    }

    private SortedMap<String, CompiledProcess> processes(ProcessFiles files, Map<String, Diagram> diagrams) {
        SortedMap<String, CompiledProcess> processes = new TreeMap<>();
        diagrams.forEach((id, diagram) -> {
            byte[] content = files.byPath().get(diagram.path().substring(Walks.TOP.length()));
            processes.put(id, shared(diagram, new String(content, StandardCharsets.UTF_8)));
        });
        return processes;
    }

    /** The process of the same content that is already there, or else a new one. */
    private CompiledProcess shared(Diagram diagram, String drawing) {
        return COMPILED.shared(
                CanonicalJson.sha256(diagram.path() + "\n" + drawing), new CompiledProcess(diagram, drawing));
    }
}
