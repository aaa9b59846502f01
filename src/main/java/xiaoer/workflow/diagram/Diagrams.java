package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.TimeLimit;
import xiaoer.shared.UnreadFile;
import xiaoer.shared.WeakCache;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.diagram.Diagram.Kind;

/** The diagrams of a set of files. */
public final class Diagrams {

    private static final String TOP = "processes/";
    private static final Set<String> READ = Set.of("bpmn", "yaml");

    /** Technical bound. */
    private static final int MAX_FILES = 200;

    /** Those that nothing was to be said of, by path and content, for everyone in this virtual machine. */
    private static final WeakCache<String, Diagram> KNOWN = new WeakCache<>();

    private final Map<String, Diagram> byId = new TreeMap<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private Diagrams() {}

    /** Reads every diagram. Never throws for what is in the files, and is bounded whatever that is. */
    public static Diagrams read(ProcessFiles files) {
        Diagrams diagrams = new Diagrams();
        if (files.byPath().size() > MAX_FILES) {
            diagrams.problems.add(Place.of(TOP).problem("TOO_LARGE.PROCESS_FILES", MAX_FILES));
            return diagrams;
        }
        files.byPath().forEach((path, bytes) -> {
            TimeLimit.goOn();
            if (path.endsWith(".bpmn")) {
                diagrams.read(TOP + path, bytes);
            } else if (!path.endsWith(".walks.yaml") && !path.equals("settled.yaml")) {
                diagrams.problems.add(UnreadFile.told(Place.of(TOP + path), READ, "UNKNOWN_FILE.PROCESSES"));
            }
        });
        return diagrams;
    }

    private void read(String path, byte[] bytes) {
        String key = path + " " + CanonicalJson.sha256(bytes);
        Optional<Diagram> known = KNOWN.find(key);
        if (known.isPresent()) {
            byId.put(known.get().id(), known.get());
            return;
        }
        Report report = new Report(path);
        guarded(report, () -> {
            Diagram diagram = DiagramReader.read(path, bytes, report);
            if (diagram == null || report.hasErrors()) {
                unread.add(path);
            } else {
                byId.put(diagram.id(), report.problems().isEmpty() ? KNOWN.shared(key, diagram) : diagram);
            }
        });
        problems.addAll(report.problems());
    }

    /** Errors too: whatever a hostile file does to a reader must end as a problem of that file. */
    private void guarded(Report report, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            unread.add(report.path());
            report.add(
                    Place.of(report.path()).problem("UNREADABLE", e.getClass().getSimpleName()));
        }
    }

    /** Those that could be read without an error, by process id. */
    public Map<String, Diagram> byId() {
        return Collections.unmodifiableMap(byId);
    }

    /** What is wrong with the files, in themselves and with each other. Drawings are only warned of. */
    public List<Problem> check(ReferenceCatalog surroundings) {
        List<Problem> all = new ArrayList<>(problems);
        for (Diagram diagram : byId.values()) {
            TimeLimit.goOn();
            Report report = new Report(diagram.path());
            guarded(report, () -> check(diagram, surroundings, report));
            all.addAll(report.problems());
        }
        all.sort(Problem.BY_PLACE);
        return all;
    }

    /** The user tasks that may wait for ever. Who calls whom is known only where all files are sound. */
    public List<Problem> waitsWithoutEnd() {
        List<Problem> all = new ArrayList<>();
        Map<String, Boolean> ended = new HashMap<>();
        for (Diagram diagram : byId.values()) {
            TimeLimit.goOn();
            Report report = new Report(diagram.path());
            guarded(report, () -> new DeadlineCheck(byId, diagram, ended, report).check());
            all.addAll(report.problems());
        }
        return all;
    }

    private void check(Diagram diagram, ReferenceCatalog surroundings, Report report) {
        new FlowCheck(diagram, report).check();
        new EventCheck(diagram, report).check();
        new DataCheck(diagram, surroundings, report).check();
        new CallCheck(byId, unread, diagram, surroundings, report).check();
        diagram.nodes().values().stream()
                .filter(node -> node.kind() == Kind.USER_TASK)
                .forEach(task -> new FormReader(task, report).read());
        if (!report.hasErrors()) {
            new WayCheck(diagram, report).check();
            new LoopCheck(byId, diagram, report).check();
            new CatchCheck(byId, diagram, report).check();
        }
    }
}
