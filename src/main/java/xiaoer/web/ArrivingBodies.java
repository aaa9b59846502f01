package xiaoer.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads the body of a request before anything else is done for it, so that whoever sends slowly holds up nobody: a body
 * has to arrive at a certain speed, few are waited for at a time, and when there are more, the one that has been waited for
 * longest of the address that sends most of them is given up. A body that comes whole never waits.
 */
final class ArrivingBodies extends ValveBase {

    /** As many threads of the server may wait for bodies; the others are for those who have sent theirs. */
    private static final int MOST_WAITED_FOR = 60;

    /** A body without a length may stop in the middle of the sign of its next part, where nothing ends the wait. */
    private static final int MOST_OF_UNKNOWN_LENGTH = 8;

    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** What a poor line carries. */
    private static final long NANOS_PER_BYTE = TimeUnit.SECONDS.toNanos(1) / (16 * 1024);

    private static final long SHORTEST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** Nothing that is taken anywhere is larger; of what is, the rest is read and forgotten. */
    private static final int MOST_KEPT = 9 * 1024 * 1024;

    /** Whoever sends more is not listened to. */
    private static final int MOST_READ = 32 * 1024 * 1024;

    private final Map<String, Deque<Arrival>> arrivals = new HashMap<>();
    private int waitedFor;
    private int ofUnknownLength;

    ArrivingBodies() {
        super(true);
    }

    private static final class Arrival implements ApplicationBufferHandler {
        private final ByteChunk body = new ByteChunk();
        private final long start = System.nanoTime();
        private ByteBuffer part = ByteBuffer.allocate(0);
        private long read;
        private volatile boolean givenUp;

        Arrival() {
            body.setLimit(MOST_KEPT);
        }

        boolean isLate() {
            return givenUp || System.nanoTime() - start > GRACE_NANOS + read * NANOS_PER_BYTE || read > MOST_READ;
        }

        void keep() throws IOException {
            int length = part.remaining();
            read += length;
            int kept = Math.min(length, MOST_KEPT - body.getLength());
            if (kept > 0) {
                ByteBuffer some = part.slice();
                some.limit(kept);
                body.append(some);
            }
            part.position(part.limit());
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            part = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return part;
        }

        @Override
        public void expand(int size) {
            // The server's own buffer is handed over.
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        long length = request.getContentLengthLong();
        boolean unknown = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (length > 0 || unknown) {
            response.sendAcknowledgement(ContinueResponseTiming.ALWAYS);
            Arrival arrival = new Arrival();
            if (!hasArrived(request, arrival, unknown)) {
                response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                response.sendError(HttpServletResponse.SC_REQUEST_TIMEOUT);
                return;
            }
            request.getCoyoteRequest().action(ActionCode.REQ_SET_BODY_REPLAY, arrival.body);
        }
        getNext().invoke(request, response);
    }

    private boolean hasArrived(Request request, Arrival arrival, boolean unknown) throws IOException {
        if (unknown) {
            return enter(request.getRemoteAddr(), arrival, true) && readSlowly(request, arrival, true);
        }
        return readAtOnce(request, arrival)
                || enter(request.getRemoteAddr(), arrival, false) && readSlowly(request, arrival, false);
    }

    /** @return whether it is there already */
    private static boolean readAtOnce(Request request, Arrival arrival) throws IOException {
        while (isThere(request)) {
            if (isWhole(request, arrival)) {
                return true;
            }
        }
        return arrival.read >= request.getContentLengthLong();
    }

    private boolean readSlowly(Request request, Arrival arrival, boolean unknown) throws IOException {
        try {
            long look = SHORTEST_LOOK_NANOS;
            while (!arrival.isLate()) {
                if (isThere(request)) {
                    look = SHORTEST_LOOK_NANOS;
                    if (isWhole(request, arrival)) {
                        return true;
                    }
                } else {
                    LockSupport.parkNanos(look);
                    look = Math.min(2 * look, LONGEST_LOOK_NANOS);
                }
            }
            return false;
        } finally {
            leave(request.getRemoteAddr(), arrival, unknown);
        }
    }

    private static boolean isThere(Request request) {
        request.getCoyoteRequest().action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getCoyoteRequest().getAvailable() > 0
                || request.getCoyoteRequest().isFinished();
    }

    private static boolean isWhole(Request request, Arrival arrival) throws IOException {
        if (request.getCoyoteRequest().doRead(arrival) < 0) {
            return true;
        }
        arrival.keep();
        long length = request.getContentLengthLong();
        return length >= 0 && arrival.read >= length;
    }

    private synchronized boolean enter(String address, Arrival arrival, boolean unknown) {
        if (unknown && ofUnknownLength >= MOST_OF_UNKNOWN_LENGTH) {
            return false;
        }
        if (waitedFor >= MOST_WAITED_FOR) {
            giveUpOne();
        }
        waitedFor++;
        ofUnknownLength += unknown ? 1 : 0;
        arrivals.computeIfAbsent(address, none -> new ArrayDeque<>()).add(arrival);
        return true;
    }

    /** It leaves a moment later, when its thread looks; taken out at once, so that whoever comes before gives up another. */
    private void giveUpOne() {
        arrivals.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .map(Deque::poll)
                .ifPresent(eldest -> eldest.givenUp = true);
    }

    private synchronized void leave(String address, Arrival arrival, boolean unknown) {
        waitedFor--;
        ofUnknownLength -= unknown ? 1 : 0;
        arrivals.computeIfPresent(address, (same, all) -> {
            all.remove(arrival);
            return all.isEmpty() ? null : all;
        });
    }
}
