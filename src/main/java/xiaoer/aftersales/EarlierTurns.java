package xiaoer.aftersales;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimEvents;
import xiaoer.release.Releases;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.Instances;
import xiaoer.workflow.Task;

/**
 * Shifts that were begun before there were plans are scored by the wrong turns in their logs, so these go on to be
 * written there; in all others nothing about right and wrong is told before the end.
 */
@Component
class EarlierTurns implements Opening {

    /** The decision that weighed wrong turns; a release that has it scores by them. */
    private static final String DECISION = "claim-sheet";

    private static final String LEFT_OPEN = "LEFT_OPEN";

    private final Claims claims;
    private final Instances instances;
    private final Releases releases;

    EarlierTurns(Claims claims, Instances instances, Releases releases) {
        this.claims = claims;
        this.instances = instances;
        this.releases = releases;
    }

    @Override
    public void open(Scene scene) {
        // No shift is begun in this way any more.
    }

    void turned(Scene scene, Claim claim, String process, HistoryEntry entry) {
        if (ClaimWorkItems.TURN.equals(entry.data().get("workItem"))
                && entry.data().get("inputs") instanceof Map<?, ?> turn
                && counts(scene)) {
            scene.append(
                    new ClaimEvents.ClaimTurned(claim.number()),
                    new ClaimEvents.ClaimTurnedSealed(
                            process, entry.node(), text(turn.get("code")), text(turn.get("detail"))));
        }
    }

    /** Marks the claims that still waited for the student; those that waited for others are no fault. */
    @Override
    public void close(Scene scene) {
        if (claims.countByShift(scene.shift()) == 0 || !counts(scene)) {
            return;
        }
        Set<Integer> marked = new HashSet<>();
        for (Task task : instances.tasks(scene.shift())) {
            int claim = Integer.parseInt(task.key());
            if (marked.add(claim)) {
                scene.append(
                        new ClaimEvents.ClaimTurned(claim),
                        new ClaimEvents.ClaimTurnedSealed(task.process(), task.node(), LEFT_OPEN, ""));
            }
        }
    }

    private boolean counts(Scene scene) {
        return releases.rules(scene.release()).decisions().stream()
                .anyMatch(decision -> decision.name().equals(DECISION));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
