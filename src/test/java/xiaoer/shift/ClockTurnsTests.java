package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.shift.Student.Reply;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.TestClock;

/** Pausing and leaping, by those who may. */
@OnBothDatabases
@ShiftTest
class ClockTurnsTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock wall;

    private Student student;
    private String shift;

    @BeforeEach
    void start() {
        student = new Student("student02", port);
        shift = student.start("tiny", 7);
    }

    @AfterEach
    void end() {
        student.endAll();
    }

    @Test
    void a_paused_clock_stands_and_a_resumed_one_goes_on_from_there() {
        wall.pass(Duration.ofSeconds(10));
        Reply paused = student.clock(shift, "{\"do\":\"pause\"}");
        wall.pass(Duration.ofHours(5));

        assertThat(paused.body().at("/clock/paused").asBoolean()).isTrue();
        assertThat(now(student.view(shift))).isEqualTo("2015-07-17T08:15:10Z");

        Reply resumed = student.clock(shift, "{\"do\":\"resume\"}");
        wall.pass(Duration.ofSeconds(5));
        assertThat(resumed.body().at("/clock/paused").asBoolean()).isFalse();
        assertThat(now(student.view(shift))).isEqualTo("2015-07-17T08:15:15Z");
    }

    @Test
    void nothing_becomes_due_on_a_paused_clock() {
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"hallo","echoAfter":30}""");
        student.clock(shift, "{\"do\":\"pause\"}");
        wall.pass(Duration.ofMinutes(10));

        assertThat(student.say(shift, "k2", "still here").status()).isEqualTo(200);
        assertThat(DoorTests.types(student.log(shift))).containsExactly("ShiftStarted", "Said", "Said");
    }

    @Test
    void a_leap_counts_business_days_and_shift_time() {
        Reply leap = student.advance(shift, "P2DT30S");

        assertThat(leap.status()).isEqualTo(200);
        assertThat(now(leap)).isEqualTo("2015-07-17T08:17:30Z");
        assertThat(now(student.view(shift))).isEqualTo("2015-07-17T08:17:30Z");
    }

    @Test
    void a_leap_tells_what_happened_on_the_way() {
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"hallo","echoAfter":30}""");
        Reply leap = student.advance(shift, "P1D");

        assertThat(leap.body().get("events"))
                .extracting(event ->
                        event.get("type").asString() + " " + event.get("at").asString())
                .containsExactly("Echoed 2015-07-17T08:15:30Z");
        assertThat(leap.body().get("more").asBoolean()).isFalse();
    }

    @Test
    void next_leaps_to_the_next_thing_that_happens() {
        student.act(shift, """
                {"type":"test.say","key":"k1","text":"hallo","echoAfter":45}""");
        Reply next = student.clock(shift, "{\"do\":\"next\"}");

        assertThat(now(next)).isEqualTo("2015-07-17T08:15:45Z");
        assertThat(next.body().get("events")).hasSize(1);
        assertThat(student.clock(shift, "{\"do\":\"next\"}")
                        .body()
                        .at("/events/1/type")
                        .asString())
                .isEqualTo("ShiftEnded");
        assertThat(student.clock(shift, "{\"do\":\"next\"}").reason()).isEqualTo("SHIFT_ENDED");
    }

    @Test
    void a_leap_over_thousands_of_rows_applies_each_at_its_instant() {
        String busy = student.start("busy", 1);
        Reply leap = student.advance(busy, "PT20M");

        assertThat(leap.status()).isEqualTo(200);
        assertThat(leap.body().get("events")).hasSize(500);
        assertThat(leap.body().get("more").asBoolean()).isTrue();
        List<JsonNode> log = student.log(busy);
        assertThat(log).hasSize(1_201);
        for (int tick = 1; tick <= 1_200; tick++) {
            assertThat(log.get(tick).at("/data/number").asInt()).isEqualTo(tick);
            assertThat(log.get(tick).get("at").asString())
                    .isEqualTo(TinyModule.EPOCH.plusSeconds(tick).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "PT", "P1Y", "P1M", "-P1D", "P-1D", "P999D", "PT9999999999S", "1 day", "P1DT", "PT0.5S"
            })
    void what_is_no_usable_duration_is_refused(String by) {
        Reply refused = student.advance(shift, by);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.reason()).isEqualTo("NOT_A_DURATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"do\":\"rewind\"}", "{\"do\":\"pause\",\"by\":\"P1D\"}", "{}", "{\"do\":5}", "[]", "{", ""})
    void what_is_no_turn_is_refused(String json) {
        assertThat(student.clock(shift, json).status()).isEqualTo(400);
    }

    private static String now(Reply reply) {
        return reply.body().at("/clock/now").asString();
    }
}
