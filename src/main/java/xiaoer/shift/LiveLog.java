package xiaoer.shift;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerGracefulShutdownLifecycle;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Limit;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import xiaoer.shared.Refusal;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;

/**
 * Pushes new events to who follows a shift. What happens on this node is pushed at once; what happens on other nodes is
 * found by a light poll of the followed shifts' heads. Only the position of each follower is kept in memory.
 */
@Component
class LiveLog implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveLog.class);

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** After this the browser connects anew, from the last event it saw. */
    private static final Duration CONNECTION = Duration.ofMinutes(30);

    private static final int FOLLOWERS_PER_SHIFT = 16;
    private static final int PAGE = 200;
    private static final int SENDERS = 8;

    /** Few enough for one {@code in (…)} on every database. */
    private static final int HEADS_PER_QUERY = 500;

    private final StoredShifts shifts;
    private final StoredEvents log;
    private final Map<UUID, Set<Follower>> followers = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService poller;
    private @Nullable ExecutorService senders;

    LiveLog(StoredShifts shifts, StoredEvents log) {
        this.shifts = shifts;
        this.log = log;
    }

    /**
     * @param after the number of the last event the follower has seen
     * @throws Refusal {@code TOO_MANY_FOLLOWERS}
     */
    SseEmitter follow(UUID shift, long after) {
        Follower follower = new Follower(shift, after);
        followers.compute(shift, (id, before) -> {
            Set<Follower> all = before == null ? ConcurrentHashMap.newKeySet() : before;
            if (all.size() >= FOLLOWERS_PER_SHIFT) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "TOO_MANY_FOLLOWERS", FOLLOWERS_PER_SHIFT);
            }
            all.add(follower);
            return all;
        });
        follower.emitter.onCompletion(() -> remove(follower));
        follower.emitter.onTimeout(follower.emitter::complete);
        follower.emitter.onError(error -> remove(follower));
        if (isRunning()) {
            follower.wake();
        } else {
            // The program stops: nobody would wake it, and the web server would wait for its end.
            follower.emitter.complete();
        }
        return follower.emitter;
    }

    /** Something may have happened on a shift. */
    void wake(UUID shift) {
        followers.getOrDefault(shift, Set.of()).forEach(Follower::wake);
    }

    private void remove(Follower follower) {
        followers.computeIfPresent(follower.shift, (id, all) -> {
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
                                .filter(follower -> follower.seen < head.getLastSeq())
                                .forEach(Follower::wake));
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
    public void stop() {
        // Never by an interrupt: it would close H2's file for everybody.
        if (poller != null) {
            poller.shutdown();
            poller = null;
        }
        if (senders != null) {
            senders.shutdown();
            senders = null;
        }
        followers.values().forEach(all -> all.forEach(follower -> follower.emitter.complete()));
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

    private final class Follower {
        private final UUID shift;
        private final SseEmitter emitter = new SseEmitter(CONNECTION.toMillis());
        private final AtomicInteger wakes = new AtomicInteger();

        /** True at first, so that the connection opens even when there is nothing to tell. */
        private volatile boolean beatDue = true;

        private volatile long seen;

        Follower(UUID shift, long after) {
            this.shift = shift;
            this.seen = after;
        }

        void beat() {
            beatDue = true;
            wake();
        }

        /** At most one thread sends to a follower; wakes that come meanwhile make it look once more. */
        void wake() {
            ExecutorService executor = senders;
            if (executor != null && wakes.getAndIncrement() == 0) {
                executor.execute(this::sendAll);
            }
        }

        private void sendAll() {
            try {
                int seenWakes;
                do {
                    seenWakes = wakes.get();
                    send();
                } while (wakes.addAndGet(-seenWakes) != 0);
            } catch (IOException | RuntimeException gone) {
                // The reader has gone, or reads again from its last event when it connects anew.
                remove(this);
                emitter.completeWithError(gone);
            }
        }

        private void send() throws IOException {
            if (beatDue) {
                beatDue = false;
                emitter.send(SseEmitter.event().comment("beat"));
            }
            List<StoredEvent> page;
            do {
                page = log.between(shift, seen, Long.MAX_VALUE, Limit.of(PAGE));
                for (StoredEvent stored : page) {
                    LogEvent event = stored.closed();
                    emitter.send(
                            SseEmitter.event().id(Long.toString(event.seq())).data(event, MediaType.APPLICATION_JSON));
                    seen = event.seq();
                    if (event.is(ShiftEnded.class)) {
                        emitter.complete();
                        return;
                    }
                }
            } while (page.size() == PAGE);
        }
    }
}
