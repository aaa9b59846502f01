package xiaoer.shift;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.clock.ClockFaces;
import xiaoer.shared.Refusal;

/**
 * Pushes new events to who follows a shift. What happens on this node is pushed at once; what happens on other nodes, and
 * that a clock has been paused, resumed or moved, is found by a light poll of the followed shifts' heads and clocks.
 */
@Component
class LiveLog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLog.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private static final int FOLLOWERS_PER_SHIFT = 16;

    /** So many events are kept for a reader that reads slowly. */
    private static final int PAGE = 50;

    /** They look events up and never wait for a reader. */
    private static final int SENDERS = 4;

    /** Few enough for one {@code in (…)} on every database. */
    private static final int HEADS_PER_QUERY = 500;

    private final StoredShifts shifts;
    private final StoredEvents log;
    private final ClockFaces clocks;
    private final JsonMapper json;
    private final Map<UUID, Set<Follower>> followers = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService poller;
    private @Nullable ExecutorService senders;

    LiveLog(StoredShifts shifts, StoredEvents log, ClockFaces clocks, JsonMapper json) {
        this.shifts = shifts;
        this.log = log;
        this.clocks = clocks;
        this.json = json;
    }

    /**
     * @param after the number of the last event the follower has seen
     * @throws Refusal {@code TOO_MANY_FOLLOWERS}
     */
    synchronized void follow(UUID shift, long after, HttpServletRequest request) throws IOException {
        Executor executor = senders;
        if (executor == null) {
            // The program stops: nobody would wake the follower, and the web server would wait for its end.
            return;
        }
        if (followers.getOrDefault(shift, Set.of()).size() >= FOLLOWERS_PER_SHIFT) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "TOO_MANY_FOLLOWERS", FOLLOWERS_PER_SHIFT);
        }
        Follower.Source source =
                new Follower.Source(seen -> page(shift, seen), json::writeValueAsString, executor, this::remove);
        Follower follower = Follower.on(request, shift, after, source);
        clocks.of(List.of(shift)).values().forEach(face -> follower.see(face.going()));
        followers.compute(shift, (id, before) -> {
            Set<Follower> all = before == null ? ConcurrentHashMap.newKeySet() : before;
            all.add(follower);
            return all;
        });
    }

    private List<LogEvent> page(UUID shift, long after) {
        return log.between(shift, after, Long.MAX_VALUE, Limit.of(PAGE)).stream()
                .map(StoredEvent::closed)
                .toList();
    }

    /** Something may have happened on a shift. */
    void wake(UUID shift) {
        followers.getOrDefault(shift, Set.of()).forEach(Follower::wake);
    }

    private void remove(Follower follower) {
        followers.computeIfPresent(follower.shift(), (id, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    private void poll() {
        try {
            List<UUID> followed = List.copyOf(followers.keySet());
            for (int from = 0; from < followed.size(); from += HEADS_PER_QUERY) {
                List<UUID> some = followed.subList(from, Math.min(followed.size(), from + HEADS_PER_QUERY));
                shifts.heads(some)
                        .forEach(head -> followers.getOrDefault(head.getId(), Set.of()).stream()
                                .filter(follower -> follower.seen() < head.getLastSeq())
                                .forEach(Follower::wake));
                clocks.of(some)
                        .forEach((shift, face) -> followers
                                .getOrDefault(shift, Set.of())
                                .forEach(follower -> follower.see(face.going())));
            }
        } catch (RuntimeException e) {
            // The database may be away for a moment; a poll that dies would silence every page for good.
            LOG.warn("Could not look for new events", e);
        }
    }

    private void beat() {
        followers.values().forEach(all -> all.forEach(Follower::beat));
    }

    @Override
    public void start() {
        // What comes while the program stops is told when the reader has connected anew.
        senders = new ThreadPoolExecutor(
                SENDERS,
                SENDERS,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory("live-log-"),
                new ThreadPoolExecutor.DiscardPolicy());
        poller = Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("live-log-poll-"));
        poller.scheduleWithFixedDelay(this::poll, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
        poller.scheduleWithFixedDelay(this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        // Never by an interrupt: it would close H2's file for everybody.
        if (poller != null) {
            poller.shutdown();
            poller = null;
        }
        if (senders != null) {
            senders.shutdown();
            senders = null;
        }
        followers.values().forEach(all -> all.forEach(Follower::end));
        followers.clear();
    }

    @Override
    public boolean isRunning() {
        return poller != null;
    }

    /** Before the web server waits for its requests to finish: these never would. */
    @Override
    public int getPhase() {
        return WebServerGracefulShutdownLifecycle.SMART_LIFECYCLE_PHASE + 1;
    }
}
