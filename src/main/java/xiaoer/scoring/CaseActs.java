package xiaoer.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpened;

/** What the log tells of one case: its claims, and what the student visibly did about them, in order. */
final class CaseActs {

    /**
     * Something that the student did.
     *
     * @param moment the name of the field that was filled in, or the type of another act
     * @param node the task's id; empty for acts that no task asked for
     * @param chosen what was filled in or done, as text
     * @param seconds of the shift that the task had been open; 0 for other acts
     * @param aftermath whether it belongs to a claim that nobody planned: it makes up for nothing
     */
    record Act(String moment, String node, String chosen, long seq, Instant at, long seconds, boolean aftermath) {}

    private final String planned;
    private final Set<Integer> claims = new LinkedHashSet<>();
    private final Set<Integer> open = new LinkedHashSet<>();
    private final Set<Integer> unplanned = new LinkedHashSet<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, Instant> tasks = new HashMap<>();
    private @Nullable Instant openedAt;
    private long firstAnswer = Long.MAX_VALUE;
    private long lastSeq;

    CaseActs(String planned) {
        this.planned = planned;
    }

    String planned() {
        return planned;
    }

    void opened(long seq, Instant at, ClaimOpened claim) {
        claims.add(claim.claim());
        open.add(claim.claim());
        openedAt = openedAt == null ? at : openedAt;
        lastSeq = seq;
    }

    /** A claim that came of what was done about its own ones. */
    void followed(long seq, Instant at, ClaimOpened claim) {
        opened(seq, at, claim);
        unplanned.add(claim.claim());
    }

    void closed(long seq, int claim) {
        open.remove(claim);
        lastSeq = seq;
    }

    void asked(int claim, String node, Instant at) {
        tasks.put(claim + "/" + node, at);
    }

    void completed(long seq, Instant at, int claim, String node, Map<?, ?> outputs) {
        firstAnswer = Math.min(firstAnswer, seq);
        Instant since = tasks.getOrDefault(claim + "/" + node, at);
        outputs.forEach((field, value) -> add(new Act(
                String.valueOf(field),
                node,
                String.valueOf(value),
                seq,
                at,
                at.getEpochSecond() - since.getEpochSecond(),
                unplanned.contains(claim))));
    }

    void acted(long seq, Instant at, String type, String what) {
        add(new Act(type, "", what, seq, at, 0, false));
    }

    private void add(Act act) {
        acts.add(act);
        lastSeq = act.seq();
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    /** The numbers of its claims: the planned one's, and of those that came of it. */
    List<Integer> claims() {
        return List.copyOf(claims);
    }

    /** When its claim came; null when the shift ended before. */
    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    boolean hasEnded() {
        return openedAt != null && open.isEmpty();
    }

    /** The place in the log of the first task that was finished; the largest number when none was. */
    long firstAnswer() {
        return firstAnswer;
    }

    /** The last event about it; 0 when its claim never came. */
    long lastSeq() {
        return lastSeq;
    }
}
