package xiaoer.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.Acceptor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How many connections one address may have, how long anybody's head and body are waited for, and how the server takes its
 * leave.
 */
@Component
class Connections implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final int mostPerAddress;

    /** @param mostPerAddress a class may share one address, and behind a proxy everybody does */
    Connections(@Value("${xiaoer.web.connections-per-address}") int mostPerAddress) {
        this.mostPerAddress = mostPerAddress;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.setProtocol(Protocol.class.getName());
        factory.addConnectorCustomizers(connector -> {
            if (connector.getProtocolHandler() instanceof Protocol protocol) {
                protocol.endpoint.mostPerAddress = mostPerAddress;
            }
        });
        factory.addEngineValves(new ArrivingBodies());
    }

    /** Made by the server, by its name. */
    public static final class Protocol extends Http11NioProtocol {

        private final Endpoint endpoint;

        public Protocol() {
            this(new Endpoint());
        }

        private Protocol(Endpoint endpoint) {
            super(endpoint);
            this.endpoint = endpoint;
        }

        @Override
        protected Processor createProcessor() {
            return new ArrivingHead(this);
        }

        /** The first that is done to the server when it is to stop; from then on it refuses whatever comes. */
        @Override
        public void pause() throws Exception {
            endpoint.takeLeave();
            super.pause();
        }
    }

    private static final class Endpoint extends NioEndpoint {

        /** For what has been sent on connections that are open already. */
        private static final long LAST_WORDS_MILLIS = 200;

        /** An answer that takes longer may not arrive. */
        private static final long LONGEST_ANSWER_SECONDS = 5;

        /** For so long those that have been closed since may still be counted. */
        private static final long BETWEEN_COUNTS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

        private final Map<InetAddress, Integer> perAddress = new HashMap<>();
        private long countedAt = System.nanoTime() - BETWEEN_COUNTS_NANOS - 1;
        private int mostPerAddress = Integer.MAX_VALUE;

        /** A refused connection is closed without a word: nothing has been asked yet. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            return !isOneTooMany(socket) && super.setSocketOptions(socket);
        }

        /**
         * Lets nobody new in, then closes each connection while no request on it is being worked on: whoever has been heard
         * is answered, and whoever has not been is cut before anything has been done. The server's own count of its requests
         * would not do: it leaves out those that are being read.
         */
        private void takeLeave() throws InterruptedException {
            if (acceptor.getState() == Acceptor.AcceptorState.ENDED) {
                return;
            }
            closeServerSocketGraceful();
            acceptor.stopMillis((int) TimeUnit.SECONDS.toMillis(LONGEST_ANSWER_SECONDS));
            awaitConnectionsClose(LAST_WORDS_MILLIS);
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_ANSWER_SECONDS);
            for (SocketWrapperBase<NioChannel> open : connections.values()) {
                // Held by whoever works on a request; with the connection closed, nobody begins to.
                if (open.getLock().tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    try {
                        if (!isStreaming(open)) {
                            open.close();
                        }
                    } finally {
                        open.getLock().unlock();
                    }
                }
            }
        }

        /** These have been asked to end, and the server counts them. */
        private static boolean isStreaming(SocketWrapperBase<NioChannel> open) {
            return open.getCurrentProcessor() instanceof Processor processor && processor.isAsync();
        }

        /** Asked by the one thread that lets connections in. Counting all for each of them would take longer than they do. */
        private boolean isOneTooMany(SocketChannel socket) {
            if (connections.size() < mostPerAddress) {
                return false;
            }
            if (System.nanoTime() - countedAt > BETWEEN_COUNTS_NANOS) {
                count();
            }
            InetAddress address = address(socket);
            return address != null && perAddress.merge(address, 1, Integer::sum) > mostPerAddress;
        }

        private void count() {
            perAddress.clear();
            connections.values().forEach(open -> {
                InetAddress address = address(open.getSocket().getIOChannel());
                if (address != null) {
                    perAddress.merge(address, 1, Integer::sum);
                }
            });
            countedAt = System.nanoTime();
        }

        private static @Nullable InetAddress address(SocketChannel socket) {
            try {
                return socket.getRemoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
            } catch (IOException closed) {
                return null;
            }
        }
    }
}
