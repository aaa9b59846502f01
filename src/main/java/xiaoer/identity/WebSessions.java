package xiaoer.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Web sessions as a class of 300 can afford them: each request reads its session once, and writes it only when something in
 * it has changed. When it was last used is stored at most once a minute, so a session may end up to a minute early.
 *
 * @param <S> the session as it is stored
 */
final class WebSessions<S extends Session> implements FindByIndexNameSessionRepository<WebSessions.WebSession<S>> {

    static final Duration ACCESS_STORED = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;

    /** What the request at hand has read; null outside of any. */
    private final ThreadLocal<@Nullable Map<String, WebSession<S>>> read = new ThreadLocal<>();

    WebSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public WebSession<S> createSession() {
        return new WebSession<>(stored.createSession(), true);
    }

    @Override
    public void save(WebSession<S> session) {
        if (session.mustBeStored()) {
            session.bringUpToDate();
            stored.save(session.stored);
        }
    }

    @Override
    public @Nullable WebSession<S> findById(String id) {
        Map<String, WebSession<S>> known = read.get();
        if (known != null && known.containsKey(id)) {
            return known.get(id);
        }
        S found = stored.findById(id);
        if (found == null) {
            return null;
        }
        WebSession<S> session = new WebSession<>(found, false);
        if (known != null) {
            known.put(id, session);
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        Map<String, WebSession<S>> known = read.get();
        if (known != null) {
            known.remove(id);
        }
        stored.deleteById(id);
    }

    @Override
    public Map<String, WebSession<S>> findByIndexNameAndIndexValue(String index, String value) {
        Map<String, WebSession<S>> found = new HashMap<>();
        stored.findByIndexNameAndIndexValue(index, value)
                .forEach((id, session) -> found.put(id, new WebSession<>(session, false)));
        return found;
    }

    /** Stands around whatever asks for the session of a request, which is read again as soon as it has ended. */
    OncePerRequestFilter onceARequest() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                read.set(new HashMap<>());
                try {
                    chain.doFilter(request, response);
                } finally {
                    read.remove();
                }
            }
        };
    }

    /** A session that knows what of it is not stored yet. */
    static final class WebSession<S extends Session> implements Session {

        private final S stored;
        private Instant accessed;
        private boolean changed;

        private WebSession(S stored, boolean changed) {
            this.stored = stored;
            this.accessed = stored.getLastAccessedTime();
            this.changed = changed;
        }

        private boolean mustBeStored() {
            return changed || !accessed.isBefore(stored.getLastAccessedTime().plus(ACCESS_STORED));
        }

        private void bringUpToDate() {
            stored.setLastAccessedTime(accessed);
            changed = false;
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            changed = true;
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            changed = true;
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            accessed = time;
        }

        @Override
        public Instant getLastAccessedTime() {
            return accessed;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
