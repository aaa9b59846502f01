package xiaoer.clock;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs db-scheduler on this node and tells the listeners whose clock something has become due on. */
@Component
class Waking implements SmartLifecycle {

    /** How late a wake-up may be. */
    private static final Duration POLLING = Duration.ofMillis(500);

    /** With four missed beats, the wake-ups of a killed node are taken over within ten seconds. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);

    private static final int MISSED_HEARTBEATS = 4;

    /** A wake-up that was running when the program is asked to stop gets twice this long to finish. */
    private static final Duration STOP = Duration.ofSeconds(2);

    /** The longest pause before a failing wake-up is tried again. */
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    /** One for the heartbeat, one for wake-ups of killed nodes. */
    private static final int HOUSEKEEPERS = 2;

    private final DataSource dataSource;
    private final InstantSource wall;
    private final ObjectProvider<Clocks.Listener> listeners;
    private final WakePlan plan;
    private final TransactionTemplate transaction;
    private final int threads;

    private @Nullable Scheduler scheduler;

    Waking(
            DataSource dataSource,
            InstantSource wall,
            ObjectProvider<Clocks.Listener> listeners,
            WakePlan plan,
            PlatformTransactionManager transactions,
            @Value("${xiaoer.clock.threads:4}") int threads) {
        this.dataSource = dataSource;
        this.wall = wall;
        this.listeners = listeners;
        this.plan = plan;
        this.transaction = new TransactionTemplate(transactions);
        this.threads = threads;
    }

    @Override
    public void start() {
        Task<Void> wake = Tasks.oneTime(WakePlan.WAKE)
                .onFailure(this::retryLater)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, wall.instant()))
                .execute((instance, context) -> wake(instance.getId()));
        scheduler = new WallClockBuilder(dataSource, wake)
                .clock(wall::instant)
                .threads(threads)
                .executorService(new Patient("wake-", threads))
                .dueExecutor(new Patient("wake-due-", 1))
                .housekeeperExecutor(new Patient("wake-upkeep-", HOUSEKEEPERS))
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(STOP)
                .build();
        scheduler.start();
    }

    private void wake(String instance) {
        int slash = instance.indexOf('/');
        UUID clock = UUID.fromString(instance.substring(0, slash));
        long number = Long.parseLong(instance.substring(slash + 1));
        listeners.orderedStream().forEach(listener -> listener.due(clock));
        transaction.executeWithoutResult(
                status -> plan.reviseAfter(clock, number, wall.instant().plusSeconds(1)));
    }

    private void retryLater(ExecutionComplete failed, ExecutionOperations<Void> operations) {
        int failures = failed.getExecution().consecutiveFailures;
        Duration pause = Duration.ofSeconds(1L << Math.min(failures, 6));
        operations.reschedule(failed, wall.instant().plus(pause.compareTo(LONGEST_RETRY) < 0 ? pause : LONGEST_RETRY));
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** After the web server has answered its last request, before what the wake-ups use. */
    @Override
    public int getPhase() {
        return 1;
    }

    /** What is busy is waited for, never interrupted: an interrupt would close H2's file for everybody. */
    private static final class Patient extends ScheduledThreadPoolExecutor {

        Patient(String name, int threads) {
            super(threads, new CustomizableThreadFactory(name));
        }

        @Override
        public List<Runnable> shutdownNow() {
            shutdown();
            return List.of();
        }
    }

    /** Polls by elapsed time: a real clock that is set back, or stands still in a test, must not stop the polling. */
    private static final class WallClockBuilder extends SchedulerBuilder {

        WallClockBuilder(DataSource dataSource, Task<?> task) {
            super(dataSource, List.of(task));
        }

        @Override
        protected Waiter buildWaiter() {
            return new Waiter(poolingInterval);
        }
    }
}
