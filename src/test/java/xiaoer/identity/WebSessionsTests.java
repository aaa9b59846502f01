package xiaoer.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

/** When a web session is written, and how often it is read. */
class WebSessionsTests {

    private final Table table = new Table();
    private final WebSessions<MapSession> sessions = new WebSessions<>(table);
    private String id;
    private Instant start;

    @BeforeEach
    void signIn() {
        var session = sessions.createSession();
        session.setAttribute("who", "student01");
        sessions.save(session);
        id = session.getId();
        start = session.getLastAccessedTime();
    }

    @Test
    void a_session_that_is_only_used_is_written_once_a_minute() {
        for (int second = 0; second <= 180; second++) {
            useAt(start.plusSeconds(second));
        }

        assertThat(table.written)
                .containsExactly(start, start.plusSeconds(60), start.plusSeconds(120), start.plusSeconds(180));
    }

    @Test
    void what_has_changed_is_written_at_once_and_with_it_when_it_was_used() {
        var session = sessions.findById(id);
        session.setLastAccessedTime(start.plusSeconds(5));
        session.removeAttribute("who");
        sessions.save(session);
        sessions.save(session);

        assertThat(table.written).containsExactly(start, start.plusSeconds(5));
        assertThat(sessions.findById(id).getAttributeNames()).isEmpty();
    }

    @Test
    void a_request_reads_its_session_once_and_the_next_one_reads_it_again() throws Exception {
        inARequest(() -> {
            sessions.findById(id);
            sessions.findById(id);
        });
        assertThat(table.reads).isEqualTo(1);

        table.deleteById(id);
        inARequest(() -> assertThat(sessions.findById(id)).isNull());
    }

    @Test
    void a_session_that_is_ended_is_gone_for_the_rest_of_the_request() throws Exception {
        inARequest(() -> {
            sessions.findById(id);
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });
    }

    private void useAt(Instant time) {
        var session = sessions.findById(id);
        session.setLastAccessedTime(time);
        sessions.save(session);
    }

    private void inARequest(Runnable work) throws Exception {
        sessions.onceARequest()
                .doFilter(
                        new MockHttpServletRequest(), new MockHttpServletResponse(), (request, response) -> work.run());
    }

    /** Sessions in a map, and when they were last used whenever they were written. */
    private static final class Table implements FindByIndexNameSessionRepository<MapSession> {

        private final Map<String, MapSession> rows = new HashMap<>();
        private final List<Instant> written = new ArrayList<>();
        private int reads;

        @Override
        public MapSession createSession() {
            MapSession session = new MapSession();
            session.setMaxInactiveInterval(Duration.ofHours(8));
            return session;
        }

        @Override
        public void save(MapSession session) {
            written.add(session.getLastAccessedTime());
            rows.put(session.getId(), new MapSession(session));
        }

        @Override
        public @Nullable MapSession findById(String id) {
            reads++;
            MapSession row = rows.get(id);
            return row == null ? null : new MapSession(row);
        }

        @Override
        public void deleteById(String id) {
            rows.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String index, String value) {
            return Map.of();
        }
    }
}
