package xiaoer.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.Rules;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Place;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Node;

/** All that the walks of one process depend on. */
final class WalkInputs {

    private final Diagram diagram;
    private final ProcessFiles files;
    private final Rules rules;
    private final SortedMap<String, Diagram> needed = new TreeMap<>();
    private boolean whole = true;

    /** @param diagrams process id → the diagrams without an error */
    WalkInputs(Diagram diagram, Map<String, Diagram> diagrams, ProcessFiles files, Rules rules) {
        this.diagram = diagram;
        this.files = files;
        this.rules = rules;
        need(diagram, diagrams);
    }

    private void need(Diagram each, Map<String, Diagram> diagrams) {
        if (needed.putIfAbsent(each.id(), each) == null) {
            for (String called : targets(List.of(each), Kind.CALL)) {
                Diagram next = diagrams.get(called);
                if (next == null) {
                    whole = false;
                } else {
                    need(next, diagrams);
                }
            }
        }
    }

    Diagram diagram() {
        return diagram;
    }

    /** Whether every process it calls, directly or not, is without an error. */
    boolean whole() {
        return whole;
    }

    /** @throws xiaoer.shared.Refused when there is no file of walks or it cannot be read */
    List<Walk> walks() {
        byte[] content = files.byPath().get(relative(path()));
        if (content == null) {
            throw Place.of(diagram.path()).stop("NO_WALKS", path());
        }
        return WalkFile.read(path(), content);
    }

    /** @throws xiaoer.shared.Refused when its file cannot be read */
    Settlement settlement() {
        return Settlement.of(files);
    }

    /** Where the walks stand: beside the diagram, under the same name. */
    String path() {
        return Walks.fileOf(diagram.path());
    }

    /**
     * Changes with all that may make a walk come out otherwise.
     *
     * @throws xiaoer.shared.Refusal when a walk's profile is unknown
     */
    String hash() {
        List<String> parts = new ArrayList<>();
        parts.add(hash(path()));
        parts.add(hash(Walks.TOP + Settlement.FILE));
        needed.values().forEach(each -> parts.add(each.id() + " " + hash(each.path())));
        for (String profile : walks().stream().map(Walk::profile).distinct().toList()) {
            targets(needed.values(), Kind.DECISION_TASK)
                    .forEach(decision ->
                            parts.add(profile + " " + decision + " " + rules.fingerprint(decision, profile)));
            Parameters parameters = rules.parameters(profile);
            waits().forEach(key ->
                    parts.add(profile + " " + key + " " + parameters.values().get(key)));
        }
        return CanonicalJson.sha256(String.join("\n", parts));
    }

    private String hash(String path) {
        byte[] content = files.byPath().get(relative(path));
        return content == null ? "" : CanonicalJson.sha256(content);
    }

    private static String relative(String path) {
        return path.substring(Walks.TOP.length());
    }

    private static TreeSet<String> targets(Collection<Diagram> diagrams, Kind kind) {
        TreeSet<String> targets = new TreeSet<>();
        nodes(diagrams).filter(node -> node.kind() == kind).map(Node::target).forEach(targets::add);
        return targets;
    }

    /** The parameters, and variables, that timers name. */
    private TreeSet<String> waits() {
        TreeSet<String> names = new TreeSet<>();
        nodes(needed.values()).forEach(node -> {
            Diagram.@Nullable Wait wait = node.timer();
            if (wait != null) {
                names.add(wait.length());
                names.add(wait.share());
            }
        });
        return names;
    }

    private static Stream<Node> nodes(Collection<Diagram> diagrams) {
        return diagrams.stream().flatMap(each -> each.nodes().values().stream());
    }
}
