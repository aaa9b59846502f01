package xiaoer.clock;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.DbSchedulerException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps at most one wake-up per clock planned with db-scheduler: at the real instant of the earliest agenda row or before
 * it, none while the clock stands. The plan is revised once, at the end of each transaction that may have brought the
 * earliest row nearer, and commits with it; a wake-up that comes too early finds nothing due and plans the next.
 *
 * <p>Every wake-up has a number of its own. A wake-up that already runs can neither be moved nor cancelled, and need
 * not be: the next one is another task instance, and the running one finds nothing due.
 */
@Component
class WakePlan {

    static final TaskDescriptor<Void> WAKE = TaskDescriptor.of("clock-wake");

    private final TrainingClocks clocks;
    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;

    WakePlan(TrainingClocks clocks, JdbcClient jdbc, DataSource dataSource) {
        this.clocks = clocks;
        this.jdbc = jdbc;
        // Without this proxy the scheduler would write on a connection of its own, apart from our transaction.
        this.scheduler = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
    }

    void reviseBeforeCommit(UUID clock) {
        Revision revision = new Revision(clock);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(revision)) {
            TransactionSynchronizationManager.registerSynchronization(revision);
        }
    }

    private void revise(UUID id) {
        TrainingClock clock = clocks.findById(id).orElseThrow();
        plan(clock, clock.nextReal());
    }

    /**
     * Plans again for a wake-up that has run and after which nobody touched the clock: what is due stayed undone, so it
     * is tried again, but no earlier than the given instant.
     */
    void reviseAfter(UUID id, long wake, Instant noEarlierThan) {
        TrainingClock clock = clocks.findById(id).orElse(null);
        if (clock == null || clock.wakes() != wake) {
            return;
        }
        clock.dropWake();
        Instant real = clock.nextReal();
        plan(clock, real != null && real.isBefore(noEarlierThan) ? noEarlierThan : real);
    }

    private void plan(TrainingClock clock, @Nullable Instant real) {
        Instant planned = clock.wakeAt();
        if (real == null) {
            if (planned != null) {
                cancel(clock);
            }
        } else if (planned == null || planned.isAfter(real)) {
            String former = instance(clock);
            clock.planWake(real);
            if (planned == null || !isMoved(former, clock, real)) {
                // A batch of one, for which the scheduler does not look whether there is such a wake-up: its number is
                // new.
                scheduler.scheduleBatch(List.of(WAKE.instance(instance(clock)).scheduledTo(real)));
            }
        }
    }

    /** Makes one wake-up out of another that does not run yet, in one statement where the scheduler needs four. */
    private boolean isMoved(String former, TrainingClock clock, Instant real) {
        return jdbc.sql("update scheduled_tasks set task_instance = ?, execution_time = ? "
                                + "where task_name = ? and task_instance = ? and picked = false")
                        .params(instance(clock), real.atOffset(ZoneOffset.UTC), WAKE.getTaskName(), former)
                        .update()
                > 0;
    }

    private void cancel(TrainingClock clock) {
        try {
            scheduler.cancel(WAKE.instanceId(instance(clock)));
        } catch (DbSchedulerException running) {
            // It is being executed, or just has been: it will find nothing due and vanish by itself.
        }
        clock.dropWake();
    }

    private static String instance(TrainingClock clock) {
        return clock.id() + "/" + clock.wakes();
    }

    /** One per clock and transaction: equality makes it so. */
    private final class Revision implements TransactionSynchronization {
        private final UUID clock;

        Revision(UUID clock) {
            this.clock = clock;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            revise(clock);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Revision revision && revision.clock.equals(clock);
        }

        @Override
        public int hashCode() {
            return clock.hashCode();
        }
    }
}
