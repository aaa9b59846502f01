package xiaoer.rulebook;

import java.util.ArrayDeque;
import java.util.Deque;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;

/**
 * Sessions of one rule base that are used again, because opening one costs more than most decisions. The engine's own
 * pool keeps every session that it ever made, also one that failed with all that it had matched until then.
 */
final class SessionPool {

    /** What the engine remembers of a session keeps its budget, see {@link CountedJoin}; so both are kept together. */
    record Pooled(StatefulKnowledgeSessionImpl session, Budget budget) {}

    /** Work of one processor each; more at once is rare, and their sessions are not worth their memory. */
    private static final int MOST_IDLE = Runtime.getRuntime().availableProcessors();

    private final InternalKnowledgeBase base;
    private final Deque<Pooled> idle = new ArrayDeque<>();

    SessionPool(InternalKnowledgeBase base) {
        this.base = base;
    }

    Pooled take() {
        synchronized (idle) {
            Pooled used = idle.poll();
            if (used != null) {
                return used;
            }
        }
        return new Pooled((StatefulKnowledgeSessionImpl) base.newKieSession(), new Budget());
    }

    /** One whose work came to its end. */
    void giveBack(Pooled pooled) {
        pooled.session().reset();
        synchronized (idle) {
            if (idle.size() < MOST_IDLE) {
                idle.push(pooled);
                return;
            }
        }
        discard(pooled);
    }

    /** One that failed: nobody knows its state. */
    void discard(Pooled pooled) {
        base.disposeStatefulSession(pooled.session());
    }
}
