package xiaoer.web;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Gives a request's first line and headers a deadline as a whole. The server itself only bounds each silence, so that whoever
 * sends a byte now and then would keep a connection for ever.
 */
final class ArrivingHead extends Http11Processor {

    /** A head is some hundred bytes, which come in one piece unless somebody types them. */
    private static final long DEADLINE_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Whose head is on its way; null while none is. Connections take turns with this object. */
    private @Nullable SocketWrapperBase<?> awaited;

    private long began;

    ArrivingHead(AbstractHttp11Protocol<?> protocol) {
        super(protocol, protocol.getAdapter());
    }

    /** Called whenever something has come. */
    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        SocketState state = super.service(socket);
        if (state != SocketState.LONG || isAsync()) {
            awaited = null;
            return state;
        }
        if (awaited != socket) {
            awaited = socket;
            began = System.nanoTime();
        }
        return System.nanoTime() - began > DEADLINE_NANOS ? SocketState.CLOSED : state;
    }
}
