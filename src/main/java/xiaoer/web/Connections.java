package xiaoer.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** How many connections one address may have, and how long anybody's body is waited for. */
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
    }

    private static final class Endpoint extends NioEndpoint {

        private int mostPerAddress = Integer.MAX_VALUE;

        /** A refused connection is closed without a word: nothing has been asked yet. */
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            return !isOneTooMany(socket) && super.setSocketOptions(socket);
        }

        private boolean isOneTooMany(SocketChannel socket) {
            if (connections.size() < mostPerAddress) {
                return false;
            }
            InetAddress address = address(socket);
            return address != null
                    && connections.values().stream()
                                    .map(open -> address(open.getSocket().getIOChannel()))
                                    .filter(address::equals)
                                    .count()
                            >= mostPerAddress;
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
