package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import xiaoer.shift.Scene;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.InstanceContext;

/** What the process of one claim runs on: a scene of its shift, the order desk, and the simulated world. */
final class ClaimContext implements InstanceContext {

    private final Scene scene;
    private final Claim claim;
    private final String actor;
    private final ClaimWork work;
    private final SimulatedParties world;
    private final ClaimEventRecorder chronicle;

    ClaimContext(
            Scene scene,
            Claim claim,
            String actor,
            ClaimWork work,
            SimulatedParties world,
            ClaimEventRecorder chronicle) {
        this.scene = scene;
        this.claim = claim;
        this.actor = actor;
        this.work = work;
        this.world = world;
        this.chronicle = chronicle;
    }

    @Override
    public UUID owner() {
        return scene.shift();
    }

    @Override
    public Instant now() {
        return scene.now();
    }

    @Override
    public String actor() {
        return actor;
    }

    @Override
    public String profile() {
        return scene.profile();
    }

    @Override
    public Instant due(BigDecimal amount, String unit, BigDecimal share) {
        BusinessTimeScale folding = new BusinessTimeScale(scene.secondsPerDay(), scene.parameter("p.minTimerSeconds"));
        return scene.now().plus(folding.wait(amount, unit, share));
    }

    @Override
    public void schedule(Instant due, String about, Map<String, ?> payload) {
        scene.schedule(due, ClaimTimer.KIND, about, new ClaimTimer.Row(claim.number(), Map.copyOf(payload)));
    }

    @Override
    public void cancel(String about) {
        scene.cancel(ClaimTimer.KIND, about);
    }

    @Override
    public Map<String, Object> work(UUID instance, String workItem, Map<String, Object> inputs) {
        return work.work(scene, claim, workItem, new ClaimWork.Inputs(inputs));
    }

    @Override
    public void send(UUID instance, String message, Map<String, Object> data) {
        world.hear(scene, claim, instance, message, data);
    }

    @Override
    public void happened(UUID instance, List<HistoryEntry> entries) {
        chronicle.write(scene, claim, instance, entries);
    }
}
