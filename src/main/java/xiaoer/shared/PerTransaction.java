package xiaoer.shared;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that each transaction has of its own, from its first use to its end; what it gathers is written once, before the
 * commit, and dropped with a rollback.
 *
 * @param <T> what it is
 */
public final class PerTransaction<T> {

    private final Supplier<T> fresh;
    private final Consumer<T> beforeCommit;

    public PerTransaction(Supplier<T> fresh, Consumer<T> beforeCommit) {
        this.fresh = fresh;
        this.beforeCommit = beforeCommit;
    }

    /**
     * That of the present transaction.
     *
     * @throws IllegalStateException outside of any
     */
    public T get() {
        Object bound = TransactionSynchronizationManager.getResource(this);
        if (bound == null) {
            Held held = new Held(fresh.get());
            TransactionSynchronizationManager.registerSynchronization(held);
            held.resume();
            bound = held;
        }
        @SuppressWarnings("unchecked") // Bound under this key by nobody else.
        Held held = (Held) bound;
        return held.value;
    }

    private final class Held implements TransactionSynchronization {

        private final T value;

        Held(T value) {
            this.value = value;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PerTransaction.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void afterCompletion(int status) {
            suspend();
        }
    }
}
