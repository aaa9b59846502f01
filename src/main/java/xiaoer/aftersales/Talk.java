package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessInfo.NodeInfo;
import xiaoer.workflow.ProcessSource;
import xiaoer.workflow.Processes;

/** What has been said about a claim, and between it what the student and the process did. */
@Component
class Talk {

    private final Instances instances;
    private final ProcessSource source;

    Talk(Instances instances, ProcessSource source) {
        this.instances = instances;
        this.source = source;
    }

    /** Oldest first; of one instant, what was done comes before what was said. */
    List<ClaimWindow.Said> of(Claim claim, ClaimEntry entry, Reader reader) {
        UUID instance = claim.instance();
        List<ClaimWindow.Said> said = new ArrayList<>();
        if (instance != null) {
            done(instances.get(instance), entry.drawn(), reader).forEach(said::add);
        }
        for (int i = 0; i < entry.thread().size(); i++) {
            said.add(line(claim, entry, i, reader));
        }
        said.sort(Comparator.comparing(ClaimWindow.Said::at));
        return said;
    }

    private static ClaimWindow.Said line(Claim claim, ClaimEntry entry, int at, Reader reader) {
        ClaimEntry.Said line = entry.thread().get(at);
        String side = switch (line.from()) {
            case AGENT -> "agent";
            case SYSTEM -> "system";
            default -> "other";
        };
        return new ClaimWindow.Said(
                "line-" + at,
                line.at(),
                side,
                reader.say("claim.from." + line.from()),
                reader.of(line.text()),
                entry.evidence().stream()
                        .filter(shown -> Integer.valueOf(shown.id()).equals(line.evidence()))
                        .map(shown -> shown(claim, shown, reader))
                        .toList());
    }

    static ClaimWindow.Shown shown(Claim claim, ClaimEntry.Shown shown, Reader reader) {
        String kind = reader.say("claim.evidence." + shown.kind());
        return shown.picture()
                ? new ClaimWindow.Shown(
                        reader.say("claim.evidence.numbered", shown.id()),
                        kind,
                        "/api/v1/shifts/%s/claims/%d/evidence/%d".formatted(claim.shift(), claim.number(), shown.id()))
                : new ClaimWindow.Shown(reader.of(shown.text()), kind, "");
    }

    private Stream<ClaimWindow.Said> done(Instance instance, boolean drawn, Reader reader) {
        Processes processes = source.processes(instance.release());
        Map<String, NodeInfo> nodes = Nodes.of(processes, instance.process());
        Stream<ClaimWindow.Said> here = Histories.shown(instances.history(instance.id())).stream()
                .filter(entry -> drawn ? tells(entry) : entry.kind() != HistoryEntry.Kind.SENT && tells(entry))
                .flatMap(entry -> Stream.ofNullable(nodes.get(entry.node()))
                        .map(node -> deed(instance, entry, node, processes, reader)));
        return Stream.concat(
                here, instances.children(instance.id()).stream().flatMap(child -> done(child, drawn, reader)));
    }

    private static boolean tells(HistoryEntry entry) {
        return switch (entry.kind()) {
            case TASK_DONE, TASK_DROPPED, TIMER_FIRED, SENT -> true;
            default -> false;
        };
    }

    private static ClaimWindow.Said deed(
            Instance instance, HistoryEntry entry, NodeInfo node, Processes processes, Reader reader) {
        boolean own = entry.kind() == HistoryEntry.Kind.TASK_DONE;
        String text = reader.say("claim.did." + entry.kind(), reader.of(node.name()));
        String chosen = own
                ? TaskForms.filledIn(
                        entry.data().getOrDefault("outputs", Map.of()),
                        processes.form(instance.process(), node.id()),
                        reader)
                : "";
        return new ClaimWindow.Said(
                "did-%s-%d".formatted(instance.id(), entry.seq()),
                entry.at(),
                "system",
                reader.say(own ? "claim.from.AGENT" : "claim.from.SYSTEM"),
                chosen.isEmpty() ? text : text + reader.say("claim.did.namely") + chosen,
                List.of());
    }
}
