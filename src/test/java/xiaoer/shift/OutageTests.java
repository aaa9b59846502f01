package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import xiaoer.clock.Clocks;
import xiaoer.clock.Heartbeat;
import xiaoer.testing.Calls;
import xiaoer.testing.TestClock;

/** A time in which nobody could work is no time of a shift, whether somebody planned it or not. */
@ShiftTest
@TestPropertySource(properties = "xiaoer.clock.outage=30s")
class OutageTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock wall;

    @Autowired
    Heartbeat heartbeat;

    @Autowired
    Log log;

    @Autowired
    Door door;

    @Autowired
    Clocks clocks;

    private Student student;

    @BeforeEach
    void signIn() {
        student = new Student("student04", port);
        heartbeat.noticeOutage();
    }

    @AfterEach
    void end() {
        call("resume");
        student.endAll();
    }

    @Test
    void clocks_stand_from_the_last_sign_of_life_and_the_log_is_that_of_an_uninterrupted_run() {
        List<String> expected = worked(student.start("busy", 99), Duration.ZERO);
        student.endAll();
        String shift = student.start("busy", 99);
        Instant before = wall.instant();
        List<String> log = worked(shift, Duration.ofHours(2));

        assertThat(log).containsExactlyElementsOf(expected);
        List<JsonNode> stood = student.log(shift).stream()
                .filter(event -> event.get("type").asString().equals("ClockStood"))
                .toList();
        assertThat(stood).singleElement().satisfies(event -> {
            assertThat(event.get("at").asString()).isEqualTo("2015-07-17T08:15:20Z");
            assertThat(event.at("/data/from").asString())
                    .isEqualTo(before.plusSeconds(20).toString());
            assertThat(event.at("/data/until").asString())
                    .isEqualTo(before.plusSeconds(20).plus(Duration.ofHours(2)).toString());
        });
        List<LogEvent> all = this.log.read(UUID.fromString(shift), 0, 1_000);
        assertThat(LogChain.firstBroken(LogChain.START, all)).isEmpty();
    }

    /** Twenty seconds, an outage of any length, and forty more, with something said in each. */
    private List<String> worked(String shift, Duration outage) {
        wall.pass(Duration.ofSeconds(20));
        student.say(shift, "a", "before");
        wall.pass(outage);
        assertThat(now(student.say(shift, "b", "after"))).isEqualTo("2015-07-17T08:15:20Z");
        wall.pass(Duration.ofSeconds(20));
        student.view(shift);
        heartbeat.noticeOutage();
        wall.pass(Duration.ofSeconds(20));
        student.say(shift, "c", "later");
        return student.log(shift).stream()
                .filter(event -> !event.get("type").asString().equals("ClockStood"))
                .map(event ->
                        event.get("at").asString() + " " + event.get("type").asString() + " " + event.get("data"))
                .toList();
    }

    @Test
    void what_meets_an_outage_between_two_readings_of_real_time_happens_after_it() {
        String shift = student.start("tiny", 1);
        UUID id = UUID.fromString(shift);
        wall.pass(Duration.ofSeconds(20));
        student.say(shift, "a", "before");

        AtomicBoolean come = new AtomicBoolean();
        door.act(id, new TinyModule.Say("b", "after", null), locked -> outageOnce(come));
        AtomicBoolean again = new AtomicBoolean();
        door.turn(
                id,
                locked -> {},
                (locked, now) -> {
                    outageOnce(again);
                    return now;
                },
                (clock, reached) -> clocks.pause(clock),
                Shift::id);

        assertThat(student.view(shift).body().at("/clock/now").asString()).startsWith("2015-07-17T08:15:20");
        assertThat(student.log(shift))
                .extracting(event ->
                        event.get("type").asString() + " " + event.get("at").asString())
                .containsExactly(
                        "ShiftStarted 2015-07-17T08:15:00Z",
                        "Said 2015-07-17T08:15:20Z",
                        "ClockStood 2015-07-17T08:15:20Z",
                        "Said 2015-07-17T08:15:20Z",
                        "ClockStood 2015-07-17T08:15:20Z");
    }

    private void outageOnce(AtomicBoolean come) {
        if (!come.getAndSet(true)) {
            wall.pass(Duration.ofMinutes(10));
        }
    }

    private static String now(Student.Reply reply) {
        return reply.body().at("/events/0/at").asString();
    }

    @Test
    void a_clock_that_its_student_has_paused_notices_nothing() {
        String shift = student.start("tiny", 1);
        student.clock(shift, "{\"do\":\"pause\"}");
        wall.pass(Duration.ofHours(2));
        heartbeat.noticeOutage();
        student.clock(shift, "{\"do\":\"resume\"}");
        assertThat(DoorTests.types(student.log(shift))).containsExactly("ShiftStarted");
    }

    @Test
    void no_beat_is_written_while_no_clock_runs() {
        String shift = student.start("tiny", 1);
        wall.pass(Duration.ofSeconds(31));
        student.view(shift);
        heartbeat.noticeOutage();
        student.clock(shift, "{\"do\":\"pause\"}");
        List<Heartbeat.Beat> beats = heartbeat.beats();
        assertThat(beats).isNotEmpty();
        wall.pass(Duration.ofHours(1));
        heartbeat.noticeOutage();
        assertThat(heartbeat.beats()).isEqualTo(beats);
    }

    @Test
    void an_administrator_lets_all_shifts_stand_and_go_on() {
        String shift = student.start("tiny", 1);
        String paused = student.start("tiny", 2);
        student.clock(paused, "{\"do\":\"pause\"}");
        wall.pass(Duration.ofMillis(10_300));
        student.say(shift, "a", "before");
        assertThat(call("pause")).isEqualTo(200);

        wall.pass(Duration.ofHours(1));
        assertThat(student.say(shift, "b", "meanwhile").reason()).isEqualTo("SHIFTS_PAUSED");
        assertThat(student.say(shift, "a", "before").status())
                .as("known already")
                .isEqualTo(200);
        assertThat(student.clock(shift, "{\"do\":\"resume\"}").reason()).isEqualTo("SHIFTS_PAUSED");
        assertThat(student.post("", """
                        {"pack":"tiny","seed":3,"mode":"practice","profile":"textbook"}""").reason()).isEqualTo("SHIFTS_PAUSED");
        assertThat(student.view(shift).body().at("/clock/now").asString()).isEqualTo("2015-07-17T08:15:10.300Z");

        assertThat(call("resume")).isEqualTo(200);
        wall.pass(Duration.ofSeconds(1));
        assertThat(student.say(shift, "b", "after").status()).isEqualTo(200);
        assertThat(DoorTests.types(student.log(shift))).containsExactly("ShiftStarted", "Said", "ClockStood", "Said");
        assertThat(student.log(shift).get(2).get("at").asString()).isEqualTo("2015-07-17T08:15:11Z");
        assertThat(student.view(paused).body().at("/clock/paused").asBoolean()).isTrue();
        assertThat(Calls.as("teacher", port)
                        .post()
                        .uri("/api/v1/operation/pause")
                        .exchange()
                        .expectBody(JsonNode.class)
                        .returnResult()
                        .getResponseBody()
                        .get("reason")
                        .asString())
                .isEqualTo("ROLE_NEEDED");
    }

    private int call(String what) {
        return Calls.as("admin", port)
                .post()
                .uri("/api/v1/operation/" + what)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
