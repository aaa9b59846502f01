package xiaoer.shift;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import xiaoer.clock.ClockFaces;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;

/**
 * One reader of a shift's log. Nothing is written before the line has taken what was written before, so a reader that does
 * not read holds no thread and keeps no more than a page in memory; the server cuts its line when it takes nothing for as
 * long as a connection may be silent. It goes on from the last event it saw when it connects anew.
 */
final class Follower implements WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** After this the browser connects anew, from the last event it saw. */
    private static final Duration CONNECTION = Duration.ofMinutes(30);

    private final UUID shift;
    private final AsyncContext connection;
    private final ServletOutputStream out;
    private final Source source;
    private final Queue<LogEvent> page = new ArrayDeque<>();
    private final AtomicInteger wakes = new AtomicInteger();

    /** True at first, so that the connection opens even when there is nothing to tell. */
    private volatile boolean beatDue = true;

    /** How the clock goes, as far as the reader knows; null until somebody has looked. */
    private volatile ClockFaces.@Nullable Going going;

    private volatile boolean clockDue;

    private volatile long seen;
    private volatile boolean open;
    private boolean flushDue;

    /** The last event is written. */
    private boolean last;

    /** And the line has taken it. */
    private boolean ended;

    private boolean closed;

    /**
     * @param next the events after a number, at most a page
     * @param json what is told of an event
     * @param gone told when the line is cut or has ended
     */
    record Source(LongFunction<List<LogEvent>> next, JsonOf json, Executor senders, Consumer<Follower> gone) {}

    interface JsonOf {
        String write(LogEvent event);
    }

    private Follower(UUID shift, long after, AsyncContext connection, ServletOutputStream out, Source source) {
        this.shift = shift;
        this.seen = after;
        this.connection = connection;
        this.out = out;
        this.source = source;
    }

    /** The response has its headers already. */
    static Follower on(HttpServletRequest request, UUID shift, long after, Source source) throws IOException {
        AsyncContext connection = request.startAsync();
        connection.setTimeout(CONNECTION.toMillis());
        Follower follower =
                new Follower(shift, after, connection, connection.getResponse().getOutputStream(), source);
        connection.addListener(follower);
        // Asked for when the request has been left; before, nothing may be written.
        follower.out.setWriteListener(follower);
        return follower;
    }

    UUID shift() {
        return shift;
    }

    long seen() {
        return seen;
    }

    void beat() {
        beatDue = true;
        wake();
    }

    /** Told when the clock goes otherwise than the reader knows: of a clock that only runs or stands there is nothing to tell. */
    void see(ClockFaces.Going now) {
        ClockFaces.Going before = going;
        going = now;
        if (before != null && !before.equals(now)) {
            clockDue = true;
            wake();
        }
    }

    /** At most one thread sends to a follower; wakes that come meanwhile make it look once more. */
    void wake() {
        if (open && wakes.getAndIncrement() == 0) {
            source.senders.execute(this::sendAll);
        }
    }

    @Override
    public void onWritePossible() {
        open = true;
        wake();
    }

    private void sendAll() {
        try {
            int seenWakes;
            do {
                seenWakes = wakes.get();
                while (sendPage()) {
                    // The line has taken the whole page.
                    if (!page.addAll(source.next.apply(seen))) {
                        break;
                    }
                }
            } while (wakes.addAndGet(-seenWakes) != 0);
            if (ended) {
                end();
            }
        } catch (IOException gone) {
            // The server has noticed too, and ends the connection.
            close();
        } catch (RuntimeException failed) {
            LOG.warn("A follower of shift {} is let go and will connect anew", shift, failed);
            end();
        }
    }

    /**
     * Writes as much as the line takes; when it takes no more, the server tells when it does again. Alone with the line:
     * once the server has let it go, it belongs to somebody else.
     *
     * @return whether the next page is wanted
     */
    private synchronized boolean sendPage() throws IOException {
        while (!closed && out.isReady()) {
            if (flushDue) {
                flushDue = false;
                out.flush();
            } else if (last) {
                ended = true;
                return false;
            } else if (beatDue) {
                beatDue = false;
                write(":beat\n\n");
            } else if (clockDue) {
                clockDue = false;
                write("event:clock\ndata:{}\n\n");
            } else if (page.isEmpty()) {
                return true;
            } else {
                LogEvent event = page.remove();
                seen = event.seq();
                last = event.is(ShiftEnded.class);
                write("id:" + event.seq() + "\ndata:" + source.json.write(event) + "\n\n");
            }
        }
        return false;
    }

    private void write(String text) throws IOException {
        flushDue = true;
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets the reader go; what it has not seen yet, it gets when it connects anew. */
    void end() {
        if (close()) {
            connection.complete();
        }
    }

    /** @return whether it was open until now */
    private boolean close() {
        synchronized (this) {
            if (closed) {
                return false;
            }
            closed = true;
        }
        source.gone.accept(this);
        return true;
    }

    /** Told before {@link #onError(AsyncEvent)} where it is the line that failed. */
    @Override
    public void onError(Throwable gone) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
        connection.complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
