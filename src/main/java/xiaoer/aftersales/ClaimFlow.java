package xiaoer.aftersales;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.Party;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessSource;
import xiaoer.workflow.Processes;

/** Moves claims along their processes. Whatever happens to a claim comes through here, under its shift's lock. */
@Component
class ClaimFlow {

    /** Who causes what a timer brings about. */
    static final String CLOCK = "clock";

    private final Instances instances;
    private final ProcessSource source;
    private final OrderBook orders;
    private final EvidenceItems evidence;
    private final ClaimWork work;
    private final SimulatedParties world;
    private final ClaimEventRecorder chronicle;

    ClaimFlow(
            Instances instances,
            ProcessSource source,
            OrderBook orders,
            EvidenceItems evidence,
            ClaimWork work,
            SimulatedParties world,
            ClaimEventRecorder chronicle) {
        this.instances = instances;
        this.source = source;
        this.orders = orders;
        this.evidence = evidence;
        this.work = work;
        this.world = world;
        this.chronicle = chronicle;
    }

    /** The processes of the release that the shift pins. */
    Processes processes(Scene scene) {
        return source.processes(scene.release());
    }

    /** Whether the shift's release knows how to work claims of this kind. */
    boolean knows(Scene scene, ClaimKind kind) {
        return processes(scene).list().stream().anyMatch(process -> process.id().equals(kind.process()));
    }

    /** Starts a claim's process. */
    void start(Scene scene, Claim claim) {
        Processes processes = processes(scene);
        String process = claim.kind().process();
        Map<String, Object> data = StartValues.of(
                scene,
                claim,
                orders.get(scene.shift(), claim.order()),
                evidence.countByShiftAndClaimAndParty(scene.shift(), claim.number(), Party.BUYER),
                processes.info(process));
        UUID instance = instances.start(
                context(scene, claim, Party.BUYER.word()), processes, process, String.valueOf(claim.number()), data);
        claim.workedBy(instance);
    }

    /** The student finishes a task. */
    void complete(Scene scene, Claim claim, UUID task, Map<String, Object> outputs) {
        instances.complete(context(scene, claim, scene.student()), task, outputs);
    }

    /** Gives a message to the claim's process, if that still runs; whether it waited for it is its own affair. */
    void tell(Scene scene, Claim claim, String actor, String message, Map<String, Object> data) {
        UUID instance = claim.instance();
        if (instance != null && claim.isOpen()) {
            instances.message(context(scene, claim, actor), instance, message, data);
        }
    }

    /** A row of the agenda that the claim's process wrote has fallen due. */
    void fire(Scene scene, Claim claim, String about, Map<String, ?> payload) {
        instances.fire(context(scene, claim, CLOCK), about, payload);
    }

    /** Moves the claim's process to the same one of another release. */
    void migrate(Scene scene, Claim claim, String actor, int release) {
        UUID instance = claim.instance();
        if (instance != null) {
            instances.migrate(context(scene, claim, actor), instance, source.processes(release));
        }
    }

    private ClaimContext context(Scene scene, Claim claim, String actor) {
        return new ClaimContext(scene, claim, actor, work, world, chronicle);
    }
}
