package xiaoer.workflow;

import org.jspecify.annotations.Nullable;
import org.kie.kogito.process.ProcessInstanceExecutionException;
import xiaoer.shared.Refusal;

/** The engine gave up an instance half way, so that what it holds of it is worth nothing. */
final class EngineFailure extends RuntimeException {

    /** Of the refusal that tells a failure. */
    static final String REASON = "PROCESS_FAILED";

    private final transient ActiveInstance running;

    EngineFailure(ActiveInstance running, Throwable cause) {
        super(cause);
        this.running = running;
    }

    ActiveInstance running() {
        return running;
    }

    /** The node that failed; the process where the engine does not tell. */
    String node() {
        String node = running.row().process();
        for (@Nullable Throwable each = getCause(); each != null; each = each.getCause()) {
            if (each instanceof ProcessInstanceExecutionException told && told.getFailedNodeId() != null) {
                node = told.getFailedNodeId();
            }
        }
        return node;
    }

    String why() {
        Throwable root = this;
        for (@Nullable Throwable each = getCause(); each != null; each = each.getCause()) {
            root = each;
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    Refusal refusal() {
        return refusal(running.row().process(), node(), why());
    }

    static Refusal refusal(String process, String node, String why) {
        return Refusal.of(Refusal.Kind.CONFLICT, REASON, process, node, why);
    }
}
