package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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
class ClaimConversation {

    private static final Predicate<ClaimWindow.Said> OTHERS =
            said -> !said.side().equals("agent");

    private final Instances instances;
    private final ProcessSource source;

    ClaimConversation(Instances instances, ProcessSource source) {
        this.instances = instances;
        this.source = source;
    }

    /** Oldest first; what was done and what was said upon it at the same instant in the order in which it came. */
    List<ClaimWindow.Said> of(Claim claim, ClaimEntry entry, Reader reader) {
        List<ClaimWindow.Said> thread = IntStream.range(0, entry.thread().size())
                .mapToObj(at -> line(claim, entry, at, reader))
                .toList();
        List<ClaimWindow.Said> others =
                new ArrayList<>(thread.stream().filter(OTHERS).toList());
        List<ClaimWindow.Said> done = new ArrayList<>();
        UUID instance = claim.instance();
        if (instance != null) {
            tell(instances.get(instance), entry.drawn(), reader, others, done);
        }
        return Stream.of(others.stream(), done.stream(), thread.stream().filter(OTHERS.negate()))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(ClaimWindow.Said::at))
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

    /**
     * What an instance did, and with it what came as a message or was said by a work item; what a called process did
     * stands where its call ended.
     *
     * @param others what others have said and no step has brought yet
     */
    private void tell(
            Instance instance,
            boolean drawn,
            Reader reader,
            List<ClaimWindow.Said> others,
            List<ClaimWindow.Said> done) {
        Processes processes = source.processes(instance.release());
        Map<String, NodeInfo> nodes = Nodes.of(processes, instance.process());
        Iterator<Instance> children = instances.children(instance.id()).iterator();
        Map<String, Instance> calls = new LinkedHashMap<>();
        for (HistoryEntry entry : ClaimHistories.shown(instances.history(instance.id()))) {
            NodeInfo node = nodes.get(entry.node());
            if (node == null) {
                continue;
            }
            if (entry.kind() == HistoryEntry.Kind.ENTERED && node.kind().equals("CALL") && children.hasNext()) {
                calls.put(node.id(), children.next());
            }
            Instance over = entry.kind() == HistoryEntry.Kind.LEFT ? calls.remove(node.id()) : null;
            if (over != null) {
                tell(over, drawn, reader, others, done);
            }
            if (brings(entry)) {
                others.stream()
                        .filter(said -> said.at().equals(entry.at()))
                        .findFirst()
                        .ifPresent(said -> {
                            others.remove(said);
                            done.add(said);
                        });
            } else if (tells(entry, drawn)) {
                done.add(deed(instance, entry, node, processes, reader));
            }
        }
        calls.values().forEach(open -> tell(open, drawn, reader, others, done));
    }

    private static boolean brings(HistoryEntry entry) {
        return entry.kind() == HistoryEntry.Kind.RECEIVED
                || entry.kind() == HistoryEntry.Kind.WORKED
                        && "say".equals(entry.data().get("workItem"));
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
