package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shop.DeskHead;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.ProcessInfo.NodeInfo;
import xiaoer.workflow.Processes;

/** Tells what a claim's history holds in the words of one reader. */
class ReplayWords {

    private static final Set<String> FORKS = Set.of("EXCLUSIVE", "INCLUSIVE", "PARALLEL", "EVENT_BASED");
    private static final Set<String> ENDS = Set.of("START", "END");

    private final Reader reader;
    private final DeskHead head;
    private final Claim claim;
    private final List<ClaimJudgements.Step> untold;
    private final Processes processes;
    private final Map<String, Map<String, NodeInfo>> nodes = new HashMap<>();

    ReplayWords(Reader reader, DeskHead head, Claim claim, ClaimHistory history, Processes processes) {
        this.reader = reader;
        this.head = head;
        this.claim = claim;
        this.untold = new ArrayList<>(history.turns() == null ? List.of() : history.turns());
        this.processes = processes;
    }

    String nameOf(ClaimHistory.Part part) {
        return reader.of(part.process().name());
    }

    private String name(ClaimHistory.Part part, HistoryEntry entry) {
        NodeInfo node = node(part, entry.node());
        return node == null ? "" : reader.of(node.name());
    }

    /** Whether nothing is to be told of a node: forks tell by what follows them, and calls by the node that calls. */
    boolean isPassedBy(ClaimHistory.Part part, HistoryEntry entry, boolean outermost) {
        String kind = kind(part, entry.node());
        return name(part, entry).isEmpty() || FORKS.contains(kind) || !outermost && ENDS.contains(kind);
    }

    boolean isWait(ClaimHistory.Part part, String node) {
        return Waits.isWait(node(part, node));
    }

    String kind(ClaimHistory.Part part, String node) {
        NodeInfo known = node(part, node);
        return known == null ? "" : known.kind();
    }

    private @Nullable NodeInfo node(ClaimHistory.Part part, String node) {
        return nodes.computeIfAbsent(part.process().id(), process -> Nodes.of(processes, process))
                .get(node);
    }

    /** The sentence of the step that begins with this entry; empty for what makes no step of its own. */
    Optional<String> sentence(ClaimHistory.Part part, HistoryEntry entry) {
        String name = name(part, entry);
        return switch (entry.kind()) {
            case ENTERED ->
                Optional.of(reader.sayOr("replay.entered." + kind(part, entry.node()), "{0}")
                        .replace("{0}", name));
            case TASK_DONE, TASK_DROPPED, TIMER_FIRED, RECEIVED, SENT, WORKED, DECIDED, FAILED ->
                Optional.of(reader.say("replay.did." + entry.kind(), name));
            case STARTED, LEFT, TIMER_SET, TASK_OPENED, MIGRATED, ENDED -> Optional.empty();
        };
    }

    /** What else is known of it. */
    Optional<String> more(ClaimHistory.Part part, HistoryEntry entry) {
        Map<String, Object> data = entry.data();
        return switch (entry.kind()) {
            case TASK_DONE -> chosen(part, entry);
            case DECIDED -> Optional.of(decided(data));
            default -> Optional.empty();
        };
    }

    private Optional<String> chosen(ClaimHistory.Part part, HistoryEntry entry) {
        String chosen = TaskForms.filledIn(
                entry.data().getOrDefault("outputs", Map.of()),
                processes.form(part.process().id(), entry.node()),
                reader);
        return chosen.isEmpty() ? Optional.empty() : Optional.of(reader.say("replay.chosen", chosen));
    }

    private String decided(Map<String, Object> data) {
        String outcome = String.valueOf(data.getOrDefault("outcome", ""));
        String reasons = data.get("reasons") instanceof List<?> several
                ? several.stream().map(this::reason).collect(Collectors.joining())
                : "";
        return reader.say("replay.decided", data.getOrDefault("decision", ""), outcome, reasons);
    }

    private String reason(Object reason) {
        return reason instanceof Map<?, ?> known && known.get("sentence") instanceof Map<?, ?> sentence
                ? reader.of(CanonicalJson.read(CanonicalJson.of(sentence), LocalizedText.class))
                : "";
    }

    Replay.Step step(
            ClaimHistory.Part part,
            String course,
            HistoryEntry entry,
            boolean waits,
            String via,
            String sentence,
            List<String> more,
            String opens) {
        List<ClaimJudgements.Step> turns = untold.stream()
                .filter(turn -> turn.process().equals(part.process().id())
                        && turn.node().equals(entry.node())
                        && turn.at().equals(entry.at()))
                .toList();
        untold.removeAll(turns);
        return step(
                waits ? "wait" : "past",
                part,
                course,
                entry.node(),
                via,
                entry.at(),
                actor(entry.actor()),
                sentence,
                more,
                opens,
                turns);
    }

    /** What cost points without a step of its own, as a claim that the shift's end left open. */
    List<Replay.Step> untold(ClaimHistory.Part part, String course) {
        List<ClaimJudgements.Step> turns = untold.stream()
                .filter(turn -> turn.process().equals(part.process().id()))
                .toList();
        untold.removeAll(turns);
        return turns.stream()
                .map(turn -> step(
                        "past",
                        part,
                        course,
                        turn.node(),
                        "",
                        turn.at(),
                        actor("clock"),
                        reader.of(turn.sentence()),
                        List.of(),
                        "",
                        List.of(turn)))
                .toList();
    }

    private Replay.Step step(
            String kind,
            ClaimHistory.Part part,
            String course,
            String node,
            String via,
            Instant at,
            String actor,
            String sentence,
            List<String> more,
            String opens,
            List<ClaimJudgements.Step> turns) {
        BigDecimal cost = turns.stream().map(ClaimJudgements.Step::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Replay.Step(
                kind,
                course,
                TakenPaths.drawing(claim, part.process().id()),
                node,
                via,
                at,
                head.clock(at),
                actor,
                sentence,
                more,
                opens,
                cost.signum() == 0 ? "" : points(cost),
                turns.stream().map(this::finding).toList());
    }

    private String actor(String actor) {
        return reader.sayOr("replay.by." + actor.toUpperCase(Locale.ROOT), head.who(actor));
    }

    private Replay.Finding finding(ClaimJudgements.Step turn) {
        return new Replay.Finding(
                points(turn.points()), reader.of(turn.sentence()), reader.of(turn.better()), turn.code());
    }

    /** With a minus as it is printed. */
    private static String points(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString().replace('-', '−');
    }
}
