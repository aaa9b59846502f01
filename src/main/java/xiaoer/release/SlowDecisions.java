package xiaoer.release;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The latest decisions of this node that took long, so that an administrator finds the rules that hold people up. */
@Component
public class SlowDecisions {

    private static final int KEPT = 50;

    private final InstantSource wall;
    private final Duration limit;
    private final Deque<Slow> latest = new ArrayDeque<>();
    private final AtomicLong count = new AtomicLong();

    /** @param limit what takes longer is slow */
    SlowDecisions(InstantSource wall, @Value("${xiaoer.decision.slow:200ms}") Duration limit) {
        this.wall = wall;
        this.limit = limit;
    }

    /**
     * @param folder of its rules, e.g. {@code collect-check}
     * @param ms milliseconds, the compiling of a decision that nobody has asked before among them
     */
    public record Slow(Instant at, String folder, int release, long ms) {}

    void took(String folder, int release, Duration time) {
        if (time.compareTo(limit) > 0) {
            count.incrementAndGet();
            synchronized (latest) {
                latest.addFirst(new Slow(wall.instant(), folder, release, time.toMillis()));
                if (latest.size() > KEPT) {
                    latest.removeLast();
                }
            }
        }
    }

    /** The latest first. */
    public List<Slow> latest() {
        synchronized (latest) {
            return Collections.unmodifiableList(new ArrayList<>(latest));
        }
    }

    /** How many there have been since this node was started. */
    public long count() {
        return count.get();
    }

    public Duration limit() {
        return limit;
    }
}
