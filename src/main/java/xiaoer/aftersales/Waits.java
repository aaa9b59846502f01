package xiaoer.aftersales;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.ProcessInfo.NodeInfo;

/** Nodes at which a process waits for something to happen: one that came to nothing lies on no way. */
final class Waits {

    private static final Set<String> KINDS = Set.of("CATCH", "RECEIVE_TASK");

    private Waits() {}

    static boolean isWait(@Nullable NodeInfo node) {
        return node != null && KINDS.contains(node.kind());
    }

    /** Whether something else happened first. */
    static boolean isGivenUp(HistoryEntry left, @Nullable NodeInfo node) {
        return isWait(node) && Boolean.TRUE.equals(left.data().get("cancelled"));
    }
}
