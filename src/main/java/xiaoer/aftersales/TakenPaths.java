package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessInfo.NodeInfo;
import xiaoer.workflow.ProcessSource;
import xiaoer.workflow.Processes;

/** The ways that claims have taken so far, as their student may see them. */
@Component
class TakenPaths {

    private final Instances instances;
    private final ProcessSource source;

    TakenPaths(Instances instances, ProcessSource source) {
        this.instances = instances;
        this.source = source;
    }

    /** The claim's process, and after it those it has called that still run. */
    List<TakenPath> of(Claim claim, Reader reader) {
        UUID id = claim.instance();
        return id == null
                ? List.of()
                : running(instances.get(id), claim, reader).toList();
    }

    private Stream<TakenPath> running(Instance instance, Claim claim, Reader reader) {
        return Stream.concat(
                Stream.of(course(instance, claim, reader)),
                instances.children(instance.id()).stream()
                        .filter(child -> !child.hasEnded())
                        .flatMap(child -> running(child, claim, reader)));
    }

    private TakenPath course(Instance instance, Claim claim, Reader reader) {
        Processes processes = source.processes(instance.release());
        Map<String, NodeInfo> nodes = Nodes.of(processes, instance.process());
        List<TakenPath.Step> steps = new ArrayList<>();
        Set<String> standing = new HashSet<>(instance.active());
        Set<String> givenUp = new HashSet<>();
        List<HistoryEntry> entries = ClaimHistories.shown(instances.history(instance.id()));
        // Read backwards: the last time it came to a node is the time it stands there, or was given up.
        for (int i = entries.size() - 1; i >= 0; i--) {
            HistoryEntry entry = entries.get(i);
            String node = entry.node();
            if (entry.kind() == Kind.LEFT && Waits.isGivenUp(entry, nodes.get(node))) {
                givenUp.add(node);
            } else if (entry.kind() == Kind.ENTERED && !givenUp.remove(node)) {
                steps.add(0, step(standing.remove(node) ? "now" : "past", entry, nodes, reader));
            }
        }
        return new TakenPath(
                instance.id().toString(),
                reader.of(processes.info(instance.process()).name()),
                drawing(claim, instance.process()),
                steps,
                instance.timers().stream()
                        .map(timer -> new TakenPath.Timer(timer.node(), reader.of(timer.name()), timer.due()))
                        .toList());
    }

    private static TakenPath.Step step(String kind, HistoryEntry entry, Map<String, NodeInfo> nodes, Reader reader) {
        NodeInfo node = nodes.get(entry.node());
        return new TakenPath.Step(
                kind,
                entry.node(),
                String.valueOf(entry.data().getOrDefault("via", "")),
                node == null ? "" : reader.of(node.name()),
                entry.at());
    }

    static String drawing(Claim claim, String process) {
        return "/api/v1/shifts/%s/claims/%d/drawing?process=%s".formatted(claim.shift(), claim.number(), process);
    }
}
