package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    private static final Predicate<ClaimWindow.Said> OTHERS =
            said -> said.side().equals("other");

    private final Instances instances;
    private final ProcessSource source;

    Talk(Instances instances, ProcessSource source) {
        this.instances = instances;
        this.source = source;
    }

    /** Oldest first; of one instant, what others said comes before what was done, since that answers it. */
    List<ClaimWindow.Said> of(Claim claim, ClaimEntry entry, Reader reader) {
        UUID instance = claim.instance();
        List<ClaimWindow.Said> said = new ArrayList<>(lines(claim, entry, reader, OTHERS));
        if (instance != null) {
            said.addAll(done(instances.get(instance), entry.drawn(), reader));
        }
        said.addAll(lines(claim, entry, reader, OTHERS.negate()));
        said.sort(Comparator.comparing(ClaimWindow.Said::at));
        return said;
    }

    private static List<ClaimWindow.Said> lines(
            Claim claim, ClaimEntry entry, Reader reader, Predicate<ClaimWindow.Said> which) {
        return IntStream.range(0, entry.thread().size())
                .mapToObj(at -> line(claim, entry, at, reader))
                .filter(which)
                .toList();
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

    /** What a called process did stands where its call ended. */
    private List<ClaimWindow.Said> done(Instance instance, boolean drawn, Reader reader) {
        Processes processes = source.processes(instance.release());
        Map<String, NodeInfo> nodes = Nodes.of(processes, instance.process());
        Iterator<Instance> children = instances.children(instance.id()).iterator();
        Map<String, Instance> calls = new LinkedHashMap<>();
        List<ClaimWindow.Said> done = new ArrayList<>();
        for (HistoryEntry entry : Histories.shown(instances.history(instance.id()))) {
            NodeInfo node = nodes.get(entry.node());
            if (node == null) {
                continue;
            }
            if (entry.kind() == HistoryEntry.Kind.ENTERED && node.kind().equals("CALL") && children.hasNext()) {
                calls.put(node.id(), children.next());
            }
            Instance over = entry.kind() == HistoryEntry.Kind.LEFT ? calls.remove(node.id()) : null;
            if (over != null) {
                done.addAll(done(over, drawn, reader));
            }
            if (tells(entry, drawn)) {
                done.add(deed(instance, entry, node, processes, reader));
            }
        }
        calls.values().forEach(open -> done.addAll(done(open, drawn, reader)));
        return done;
    }

    private static boolean tells(HistoryEntry entry, boolean drawn) {
        return switch (entry.kind()) {
            case TASK_DONE, TASK_DROPPED, TIMER_FIRED -> true;
            case SENT -> drawn;
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
