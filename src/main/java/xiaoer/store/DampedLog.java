package xiaoer.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Lets a failure that repeats through once a minute, and then says how often it came meanwhile, whoever logs it: what
 * fails in a loop must not fill the disk. Failures are the same when they come from the same place for the same cause;
 * without a cause, when they say the same.
 */
class DampedLog extends TurboFilter implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final long PERIOD_NANOS = Duration.ofMinutes(1).toNanos();

    /** Kinds of failures that are remembered; a flood of different ones is no loop. */
    private static final int KINDS = 500;

    private static final String REPEATED = "Came {} times more since it was last told:";

    private final LongSupplier nanos;

    private final Map<String, Repeats> seen = new LinkedHashMap<>(KINDS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Repeats> eldest) {
            return size() > KINDS;
        }
    };

    /** Called by Spring. */
    DampedLog() {
        this(System::nanoTime);
    }

    DampedLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private static final class Repeats {
        private final long toldAt;
        private long unsaid;

        Repeats(long toldAt) {
            this.toldAt = toldAt;
        }
    }

    /** Once for all contexts of this process, and before anything can fail. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        if (loggers.getTurboFilterList().stream().noneMatch(DampedLog.class::isInstance)) {
            start();
            loggers.addTurboFilter(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        boolean isFailure = level.isGreaterOrEqual(Level.WARN) && level.isGreaterOrEqual(logger.getEffectiveLevel());
        if (!isFailure || format == null || format.equals(REPEATED)) {
            return FilterReply.NEUTRAL;
        }
        long unsaid = count(logger.getName() + ' ' + kind(format, arguments, failure));
        if (unsaid < 0) {
            return FilterReply.DENY;
        }
        if (unsaid > 0) {
            logger.warn(REPEATED, unsaid);
        }
        return FilterReply.NEUTRAL;
    }

    /** How often the failure was kept back, if it is to be told now; below zero if not. */
    private synchronized long count(String kind) {
        long now = nanos.getAsLong();
        Repeats repeats = seen.get(kind);
        if (repeats != null && now - repeats.toldAt < PERIOD_NANOS) {
            repeats.unsaid++;
            return -1;
        }
        seen.put(kind, new Repeats(now));
        return repeats == null ? 0 : repeats.unsaid;
    }

    private static String kind(String format, Object @Nullable [] arguments, @Nullable Throwable failure) {
        Throwable cause = failure == null ? MessageFormatter.getThrowableCandidate(arguments) : failure;
        if (cause == null) {
            return String.valueOf(MessageFormatter.basicArrayFormat(format, arguments));
        }
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        StackTraceElement[] trace = cause.getStackTrace();
        return format + ' ' + cause.getClass().getName() + ' ' + (trace.length == 0 ? "" : trace[0]);
    }
}
