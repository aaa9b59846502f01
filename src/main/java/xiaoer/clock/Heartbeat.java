package xiaoer.clock;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells, while a clock runs, that this node lives. When no node has told so for a while, nobody could work: whoever
 * notices lets all running clocks stand from the last beat until then, so that an outage does not pass as time of a shift.
 * A computer that slept, or a database that was away, is such an outage, too.
 */
@Component
public class Heartbeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /** A beat that is being written when the program stops is waited for as long. */
    private static final Duration STOP = Duration.ofSeconds(10);

    /** A node that has gone is shown as long. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    /** Before the web server and the wake-ups, which would let pass what the outage took. */
    private static final int FIRST = 0;

    private final TrainingClocks clocks;
    private final Standing standing;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final InstantSource wall;
    private final Pulse pulse;
    private final Duration beat;
    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    private volatile @Nullable RuntimeException failure;
    private long failedAt;
    private @Nullable ScheduledExecutorService beating;

    Heartbeat(
            TrainingClocks clocks,
            Standing standing,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource wall,
            Pulse pulse,
            @Value("${xiaoer.clock.beat:10s}") Duration beat) {
        this.clocks = clocks;
        this.standing = standing;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.wall = wall;
        this.pulse = pulse;
        this.beat = beat;
    }

    /** A node and when it last told that it lives. */
    public record Beat(String node, Instant at) {}

    /** The latest first. */
    public List<Beat> beats() {
        return jdbc.sql("select node, beat_at from clock_heartbeat order by beat_at desc, node")
                .query((row, i) -> new Beat(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Does, outside any transaction, what changes clocks in a transaction of its own. An outage is noticed before; one that
     * comes while the work is being done rolls it back, and it is done again when the clocks have stood.
     */
    public <T> T alive(Supplier<T> work) {
        while (true) {
            noticeOutage();
            try {
                return work.get();
            } catch (Pulse.Silence meanwhile) {
                // Noticed in the next round.
            }
        }
    }

    /** Lets the clocks stand for an outage, if there has been one. */
    public void noticeOutage() {
        if (pulse.isSilent()) {
            beat();
        }
    }

    private void beat() {
        long arrived = System.nanoTime();
        Instant before = pulse.felt();
        synchronized (this) {
            RuntimeException meanwhile = failure;
            if (meanwhile != null && failedAt - arrived > 0) {
                // Whoever waited for a beat that failed need not wait for a database that is away once more.
                throw meanwhile;
            }
            if (!pulse.felt().equals(before)) {
                return;
            }
            try {
                Instant now = wall.instant();
                if (clocks.existsByPausedFalse()) {
                    transaction.executeWithoutResult(status -> beat(now));
                }
                pulse.feel(now);
                failure = null;
            } catch (RuntimeException e) {
                failure = e;
                failedAt = System.nanoTime();
                throw e;
            }
        }
    }

    private void beat(Instant now) {
        if (pulse.isSilent(lastBeat(), now)) {
            // Nodes that start at the same time notice one after the other; the second finds the beat of the first.
            jdbc.sql("select node from clock_heartbeat order by node for update")
                    .query(String.class)
                    .list();
            Instant last = lastBeat();
            if (pulse.isSilent(last, now)) {
                int stood = standing.stand(last, now, pulse.outage());
                if (stood > 0) {
                    LOG.warn("Nobody could work until {}: {} running clocks stood meanwhile", now, stood);
                }
            }
        }
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        int updated = jdbc.sql("update clock_heartbeat set beat_at = ? where node = ?")
                .params(at, node)
                .update();
        if (updated == 0) {
            jdbc.sql("delete from clock_heartbeat where beat_at < ?")
                    .param(at.minus(REMEMBERED))
                    .update();
            jdbc.sql("insert into clock_heartbeat (node, beat_at) values (?, ?)")
                    .params(node, at)
                    .update();
        }
    }

    /** A node that died before its first beat is known by what its clocks did. */
    private Instant lastBeat() {
        return beats().stream().findFirst().map(Beat::at).orElse(Instant.EPOCH);
    }

    private void beatUnlessItFails() {
        boolean failsAlready = failure != null;
        try {
            beat();
        } catch (RuntimeException e) {
            // The database may be away; the first beat that reaches it again notices for how long.
            if (!failsAlready) {
                LOG.warn(
                        "No heartbeat can be written, and none will be until the database is back: {}", e.getMessage());
            }
        }
    }

    @Override
    public void start() {
        beat();
        beating = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("heartbeat-"));
        beating.scheduleWithFixedDelay(
                this::beatUnlessItFails, beat.toMillis(), beat.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A beat that is being written is waited for: an interrupt would close an H2 file for everybody. */
    @Override
    public void stop() {
        ScheduledExecutorService stopping = beating;
        beating = null;
        if (stopping != null) {
            stopping.shutdown();
            try {
                stopping.awaitTermination(STOP.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return beating != null;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }
}
