package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.TestClock;

/** A shift goes on by itself, and only as often as there is something to do. */
@OnBothDatabases
@ShiftTest
class WakingTests {

    /** Far more than a wake-up takes; an idle machine needs half a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @LocalServerPort
    int port;

    @Autowired
    TestClock wall;

    @Autowired
    JdbcClient database;

    private Student student;
    private String shift;

    @BeforeEach
    void start() {
        student = new Student("student08", port);
        shift = student.start("tiny", 1);
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"hallo","echoAfter":30}""");
    }

    @AfterEach
    void end() {
        student.endAll();
    }

    @Test
    void one_wake_up_is_planned_at_the_earliest_instant() {
        assertThat(planned()).containsExactly(wall.instant().plusSeconds(30).toEpochMilli());
    }

    @Test
    void a_wake_up_that_comes_too_early_stands_and_plans_the_next() {
        long early = wall.instant().plusSeconds(30).toEpochMilli();
        student.clock(shift, "{\"do\":\"advance\",\"by\":\"PT31S\"}");
        assertThat(planned()).as("though its row is gone").containsExactly(early);

        wall.pass(Duration.ofSeconds(31));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(planned())
                        .as("the planned end")
                        .singleElement()
                        .satisfies(next -> assertThat(next).isGreaterThan(early)));
    }

    @Test
    void none_is_planned_while_the_clock_stands_and_none_after_the_end() {
        student.clock(shift, "{\"do\":\"pause\"}");
        assertThat(planned()).isEmpty();

        wall.pass(Duration.ofMinutes(3));
        student.clock(shift, "{\"do\":\"resume\"}");
        assertThat(planned()).containsExactly(wall.instant().plusSeconds(30).toEpochMilli());

        student.endAll();
        assertThat(planned()).isEmpty();
    }

    @Test
    void what_is_due_happens_without_anybody_asking() {
        wall.pass(Duration.ofSeconds(31));
        awaitEcho();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(planned()).as("the planned end").hasSize(1));
    }

    @Test
    void a_wake_up_of_a_killed_node_is_taken_over() {
        database.sql("update scheduled_tasks set picked = true, picked_by = 'killed', last_heartbeat = ? "
                        + "where task_instance like ?")
                .params(Timestamp.from(wall.instant()), shift + "%")
                .update();
        wall.pass(Duration.ofSeconds(40));
        awaitEcho();
    }

    private void awaitEcho() {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(DoorTests.types(student.log(shift))).endsWith("Echoed"));
    }

    /** Real milliseconds of this shift's planned wake-ups. */
    private List<Long> planned() {
        return database
                .sql("select execution_time from scheduled_tasks where task_instance like ?")
                .param(shift + "%")
                .query(Timestamp.class)
                .list()
                .stream()
                .map(Timestamp::getTime)
                .toList();
    }
}
