package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimEvents;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessInfo.NodeInfo;
import xiaoer.workflow.ProcessSource;

/** Tells the shift's log, and the claim itself, what its process has done: what may be seen, and under seal the rest. */
@Component
class ClaimEventRecorder {

    private final Instances instances;
    private final ProcessSource source;
    private final ReceiptClock receipt;
    private final EarlierTurns earlier;
    private final Buyers buyers;

    ClaimEventRecorder(
            Instances instances, ProcessSource source, ReceiptClock receipt, Buyers buyers, EarlierTurns earlier) {
        this.instances = instances;
        this.source = source;
        this.receipt = receipt;
        this.earlier = earlier;
        this.buyers = buyers;
    }

    void write(Scene scene, Claim claim, UUID id, List<HistoryEntry> entries) {
        Instance instance = instances.get(id);
        Map<String, NodeInfo> nodes = Nodes.of(source.processes(instance.release()), instance.process());
        entries.forEach(entry -> write(scene, claim, instance, entry, nodes.get(entry.node())));
    }

    /** @param node null for entries about the instance itself */
    private void write(Scene scene, Claim claim, Instance instance, HistoryEntry entry, @Nullable NodeInfo node) {
        int number = claim.number();
        String at = entry.node();
        LocalizedText name = node == null ? LocalizedText.NONE : node.name();
        switch (entry.kind()) {
            case ENTERED -> {
                if (node != null && !node.state().isEmpty()) {
                    move(scene, claim, node.state());
                }
            }
            case TASK_OPENED -> scene.append(new ClaimEvents.TaskOpened(number, at, name), null);
            case TASK_DONE -> scene.append(new ClaimEvents.TaskCompleted(number, at, value(entry, "outputs")), null);
            case TASK_DROPPED -> {
                scene.append(new ClaimEvents.TaskDropped(number, at, name), null);
                if (entry.actor().equals(ClaimFlow.CLOCK)) {
                    buyers.wait(scene, claim, at);
                }
            }
            case TIMER_FIRED -> scene.append(new ClaimEvents.ClaimTimerFired(number, at, name), null);
            case MIGRATED -> {
                if (instance.parent() == null) {
                    scene.append(new ClaimEvents.ClaimMigrated(number, instance.release(), entry.actor()), null);
                }
            }
            case FAILED ->
                scene.append(
                        new ClaimEvents.ClaimStuck(number, at),
                        new ClaimEvents.ClaimStuckSealed(value(entry, "error")));
            case ENDED -> {
                if (instance.parent() == null) {
                    close(scene, claim);
                }
            }
            case WORKED -> earlier.turned(scene, claim, instance.process(), entry);
            case STARTED, LEFT, TIMER_SET, RECEIVED, SENT, DECIDED -> {
                // Of no use without the drawing, for which the instance keeps its history. What was decided, and how
                // often, would tell besides what was right.
            }
        }
    }

    private static Object value(HistoryEntry entry, String name) {
        return Objects.requireNonNullElse(entry.data().get(name), "");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void move(Scene scene, Claim claim, String state) {
        if (!claim.state().equals(state)) {
            scene.append(new ClaimEvents.ClaimStateChanged(claim.number(), claim.state(), state), null);
            claim.moveTo(state);
        }
    }

    private void close(Scene scene, Claim claim) {
        claim.close(scene.now());
        scene.append(
                new ClaimEvents.ClaimClosed(claim.number(), claim.order(), claim.state(), claim.openedAt()),
                buyers.speakIn(scene) ? new ClaimEvents.ClaimClosedSealed(buyers.satisfaction(scene, claim)) : null);
        receipt.closed(scene, claim);
    }
}
