package xiaoer.operation;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import org.springframework.stereotype.Component;
import xiaoer.clock.Heartbeat;
import xiaoer.clock.Standing;
import xiaoer.release.SlowDecisions;
import xiaoer.shift.RunningShifts;

/** The same figures for a monitor; each is looked up when it is asked for, and absent while the database is away. */
@Component
class OperationMeters implements MeterBinder {

    private final Installation installation;
    private final Standing standing;
    private final Heartbeat heartbeat;
    private final RunningShifts shifts;
    private final SlowDecisions slow;
    private final InstantSource wall;

    OperationMeters(
            Installation installation,
            Standing standing,
            Heartbeat heartbeat,
            RunningShifts shifts,
            SlowDecisions slow,
            InstantSource wall) {
        this.installation = installation;
        this.standing = standing;
        this.heartbeat = heartbeat;
        this.shifts = shifts;
        this.slow = slow;
        this.wall = wall;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "xiaoer.shifts.running", "Shifts that have begun and not ended", shifts::count);
        gauge(registry, "xiaoer.clocks.running", "Training clocks that run", standing::running);
        gauge(
                registry,
                "xiaoer.shifts.paused",
                "1 while an administrator has paused all shifts",
                () -> standing.present().isPresent() ? 1 : 0);
        gauge(
                registry,
                "xiaoer.heartbeat.age.seconds",
                "Since the last beat of any node; 0 while no clock runs",
                () -> standing.running() == 0
                        ? 0
                        : heartbeat.beats().stream()
                                .findFirst()
                                .map(beat -> age(beat.at()))
                                .orElse(0.0));
        gauge(
                registry,
                "xiaoer.database.size.bytes",
                "What the data take",
                () -> installation.space().database());
        gauge(
                registry,
                "xiaoer.disk.free.bytes",
                "What is left where the data lie",
                () -> installation.space().free());
        gauge(
                registry,
                "xiaoer.backup.age.seconds",
                "Since the last backup that the audit trail tells of",
                () -> installation.lastBackup().map(this::age).orElse(Double.NaN));
        FunctionCounter.builder("xiaoer.decisions.slow", slow, SlowDecisions::count)
                .description("Decisions that took longer than xiaoer.decision.slow")
                .register(registry);
    }

    private static void gauge(MeterRegistry registry, String name, String description, DoubleSupplier value) {
        Gauge.builder(name, () -> {
                    try {
                        return value.getAsDouble();
                    } catch (RuntimeException away) {
                        return Double.NaN;
                    }
                })
                .description(description)
                .register(registry);
    }

    private double age(Instant since) {
        return Duration.between(since, wall.instant()).toMillis() / 1000.0;
    }
}
