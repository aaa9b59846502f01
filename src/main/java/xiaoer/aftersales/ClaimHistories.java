package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.cases.Packs;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessSource;

/** Replays of claims for whoever may see their shift; what must stay closed until the end is left out before. */
@Component
class ClaimHistories {

    /** What of an entry anybody may see; of all others nothing. */
    private static final Map<Kind, String> SHOWN = Map.of(
            Kind.ENTERED, "via",
            Kind.LEFT, "cancelled",
            Kind.DECIDED, "decision",
            Kind.TIMER_SET, "due",
            Kind.TASK_DONE, "outputs",
            Kind.RECEIVED, "message",
            Kind.SENT, "message",
            Kind.WORKED, "workItem",
            Kind.ENDED, "state");

    private final Shifts shifts;
    private final Claims claims;
    private final Instances instances;
    private final ProcessSource source;
    private final Packs packs;
    private final ClaimPacks claimPacks;
    private final ClaimJudgements judgements;
    private final DiagramVisibility drawn;

    ClaimHistories(
            Shifts shifts,
            Claims claims,
            Instances instances,
            ProcessSource source,
            Packs packs,
            ClaimPacks claimPacks,
            ClaimJudgements judgements,
            DiagramVisibility drawn) {
        this.shifts = shifts;
        this.claims = claims;
        this.instances = instances;
        this.source = source;
        this.packs = packs;
        this.claimPacks = claimPacks;
        this.judgements = judgements;
        this.drawn = drawn;
    }

    /**
     * @throws Refusal {@code UNKNOWN_SHIFT}, {@code UNKNOWN_CLAIM}, {@code DRAWING_CLOSED}
     */
    ClaimHistory of(UUID shift, int number) {
        ShiftInfo info = shifts.info(shift);
        Claim claim = claims.get(shift, number);
        Instance whole = whole(claim);
        boolean truth = truthIsOpen(shift);
        ClaimHistory.Part part = part(whole, truth);
        if (!truth) {
            return new ClaimHistory(
                    number,
                    part.process(),
                    whole.release(),
                    part.entries(),
                    part.children(),
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        ClaimCase planned = planned(info, claim);
        ClaimJudgements.Judgement judged = judgements.of(info).get(number);
        return new ClaimHistory(
                number,
                part.process(),
                whole.release(),
                part.entries(),
                part.children(),
                judged == null ? List.of() : judged.steps(),
                judged == null ? null : judged.points(),
                judged == null ? null : judged.full(),
                planned == null ? LocalizedText.NONE : planned.truth(),
                judged == null ? List.of() : judged.best());
    }

    /** What a claim is worth, of how many points. */
    record Score(BigDecimal points, BigDecimal full) {}

    /**
     * What claims of one shift are worth, by number; nothing before the truth opens.
     *
     * @throws Refusal {@code UNKNOWN_SHIFT}, {@code DRAWING_CLOSED}
     */
    Map<Integer, Score> scores(UUID shift, List<Claim> asked) {
        ShiftInfo info = shifts.info(shift);
        asked.stream().findFirst().ifPresent(this::requireDrawn);
        if (asked.isEmpty() || !truthIsOpen(shift)) {
            return Map.of();
        }
        Map<Integer, Score> scores = new HashMap<>();
        judgements.of(info).forEach((number, judged) -> scores.put(number, new Score(judged.points(), judged.full())));
        return scores;
    }

    /**
     * The BPMN text of the process that works the claim, or of one that it calls.
     *
     * @param process its id; null for the claim's own
     * @throws Refusal likewise, and {@code UNKNOWN_PROCESS}
     */
    String drawing(UUID shift, int number, @Nullable String process) {
        shifts.info(shift);
        Instance whole = whole(claims.get(shift, number));
        return source.processes(whole.release()).drawing(process == null ? whole.process() : process);
    }

    private void requireDrawn(Claim claim) {
        if (!drawn.now(claim.shift())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "DRAWING_CLOSED", claim.number());
        }
    }

    private Instance whole(Claim claim) {
        requireDrawn(claim);
        UUID instance = claim.instance();
        if (instance == null) {
            throw Claims.unknown(claim.number());
        }
        return instances.get(instance);
    }

    /** The log's seals open to a reader exactly when the truth may be told; every shift's first event has one. */
    private boolean truthIsOpen(UUID shift) {
        return shifts.events(shift, 0, 1).stream().anyMatch(event -> event.sealed() != null);
    }

    private @Nullable ClaimCase planned(ShiftInfo info, Claim claim) {
        String id = claim.caseId();
        return id == null
                ? null
                : claimPacks.of(packs.get(info.pack(), info.packVersion())).get(id);
    }

    private ClaimHistory.Part part(Instance instance, boolean truth) {
        List<HistoryEntry> entries = instances.history(instance.id());
        return new ClaimHistory.Part(
                new ClaimEntry.Process(
                        instance.process(),
                        source.processes(instance.release())
                                .info(instance.process())
                                .name()),
                truth ? entries : shown(entries),
                instances.children(instance.id()).stream()
                        .map(child -> part(child, truth))
                        .toList());
    }

    /** Nodes that mark a wrong turn do not appear at all, nor the flows that lead away from them. */
    static List<HistoryEntry> shown(List<HistoryEntry> entries) {
        Set<String> turns = entries.stream()
                .filter(entry -> ClaimWorkItems.TURN.equals(entry.data().get("workItem")))
                .map(HistoryEntry::node)
                .collect(Collectors.toSet());
        List<HistoryEntry> shown = new ArrayList<>();
        boolean afterTurn = false;
        for (HistoryEntry entry : entries) {
            boolean turn = turns.contains(entry.node());
            if (!turn) {
                Map<String, Object> data = afterTurn ? Map.of() : shown(entry);
                shown.add(new HistoryEntry(entry.seq(), entry.at(), entry.actor(), entry.kind(), entry.node(), data));
            }
            afterTurn = turn;
        }
        return shown;
    }

    private static Map<String, Object> shown(HistoryEntry entry) {
        String member = SHOWN.get(entry.kind());
        Object value = member == null ? null : entry.data().get(member);
        return member == null || value == null ? Map.of() : Map.of(member, value);
    }
}
