package xiaoer.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.CanonicalJson;

/**
 * Lets all clocks stand: for an outage that nobody planned, after it; for one that somebody planned, until they let the
 * clocks go on. Each clock gets a row on its agenda that tells its owner from when to when it stood.
 */
@Component
public class Standing {

    private final TrainingClocks clocks;
    private final DurableClocks durable;
    private final WakePlan wakePlan;
    private final JdbcClient jdbc;
    private final InstantSource wall;
    private final Pulse pulse;

    Standing(
            TrainingClocks clocks,
            DurableClocks durable,
            WakePlan wakePlan,
            JdbcClient jdbc,
            InstantSource wall,
            Pulse pulse) {
        this.clocks = clocks;
        this.durable = durable;
        this.wakePlan = wakePlan;
        this.jdbc = jdbc;
        this.wall = wall;
        this.pulse = pulse;
    }

    /** Since when all clocks have been made to stand, and by whom. */
    public record Halt(Instant since, String actor) {}

    /** Empty while clocks run as they like. */
    @Transactional(readOnly = true)
    public Optional<Halt> present() {
        return jdbc.sql("select halted_at, actor from clock_halt")
                .query((row, i) ->
                        new Halt(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .optional();
    }

    /** How many clocks run at this moment. */
    public long running() {
        return clocks.countByPausedFalse();
    }

    /**
     * Stops every running clock until {@link #goOn}; may be repeated for those that have been opened since. To be called
     * within {@link Heartbeat#alive}.
     *
     * @return how many it has stopped
     */
    @Transactional
    public int halt(String actor) {
        Instant now = pulse.now();
        if (present().isEmpty()) {
            jdbc.sql("insert into clock_halt (id, halted_at, actor) values (1, ?, ?)")
                    .params(now.atOffset(ZoneOffset.UTC), actor)
                    .update();
        }
        var running = clocks.findByPausedFalseOrderById();
        running.forEach(clock -> {
            clock.halt(now);
            wakePlan.reviseBeforeCommit(clock.id());
        });
        return running.size();
    }

    /**
     * Lets the clocks go on that {@link #halt} has stopped.
     *
     * @return how many
     */
    @Transactional
    public int goOn() {
        Instant now = wall.instant();
        Instant since = present().map(Halt::since).orElse(now);
        var halted = clocks.findByHaltedTrueOrderById();
        halted.forEach(clock -> {
            clock.goOn(now);
            tell(clock, since, now);
            wakePlan.reviseBeforeCommit(clock.id());
        });
        jdbc.sql("delete from clock_halt").update();
        return halted.size();
    }

    /**
     * Lets every running clock show what it showed when somebody was last known to live.
     *
     * @param silent a clock that has been touched so shortly before {@code now} has not stood
     * @return how many have stood
     */
    int stand(Instant lastBeat, Instant now, Duration silent) {
        int stood = 0;
        for (TrainingClock clock : clocks.findByPausedFalseOrderById()) {
            Instant from = clock.lastKnownToRun(lastBeat);
            if (from.plus(silent).isBefore(now)) {
                clock.stand(from, now);
                tell(clock, from, now);
                stood++;
            }
        }
        return stood;
    }

    private void tell(TrainingClock clock, Instant from, Instant until) {
        Instant due = wholeSecond(clock.shows(until));
        durable.schedule(
                clock.id(),
                due,
                Clocks.STOOD,
                "",
                CanonicalJson.of(Map.of("from", millis(from), "until", millis(until))));
    }

    /** Owners of clocks have whole seconds, and no row is due before what has been reached. */
    private static Instant wholeSecond(Instant shown) {
        Instant second = shown.truncatedTo(ChronoUnit.SECONDS);
        return second.equals(shown) ? second : second.plusSeconds(1);
    }

    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
