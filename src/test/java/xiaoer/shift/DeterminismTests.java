package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.TestClock;

/** The same seed and the same actions at the same shift seconds give the same log, whatever time did in between. */
@ShiftTest
class DeterminismTests {

    @LocalServerPort
    int port;

    @Autowired
    TestClock wall;

    @Autowired
    Log log;

    private Student student;

    @BeforeEach
    void signIn() {
        student = new Student("student03", port);
    }

    @AfterEach
    void end() {
        student.endAll();
    }

    @Test
    void leaps_pauses_and_slow_networks_change_nothing() {
        String running = student.start("busy", 99);
        wall.pass(Duration.ofSeconds(20));
        work(running, "a");
        wall.pass(Duration.ofSeconds(40));
        work(running, "b");
        wall.pass(Duration.ofSeconds(60));
        student.view(running);
        List<String> expected = visible(student.log(running));
        student.endAll();

        String leaping = student.start("busy", 99);
        student.clock(leaping, "{\"do\":\"pause\"}");
        wall.pass(Duration.ofHours(3));
        student.advance(leaping, "PT20S");
        student.clock(leaping, "{\"do\":\"resume\"}");
        wall.pass(Duration.ofMillis(700));
        work(leaping, "a");
        student.advance(leaping, "PT30S");
        wall.pass(Duration.ofMillis(9_999));
        work(leaping, "b");
        for (int second = 0; second < 60; second++) {
            student.clock(leaping, "{\"do\":\"next\"}");
        }

        assertThat(visible(student.log(leaping))).containsExactlyElementsOf(expected);
    }

    @Test
    void another_seed_gives_another_log() {
        assertThat(drawn(student.start("tiny", 1))).isNotEqualTo(drawn(student.start("tiny", 2)));
    }

    @Test
    void every_log_fits_its_hash_chain() {
        String shift = student.start("busy", 5);
        work(shift, "a");
        student.advance(shift, "PT3M");

        List<LogEvent> stored = log.read(UUID.fromString(shift), 0, 10_000);
        assertThat(stored).hasSizeGreaterThan(180);
        assertThat(LogChain.firstBroken(LogChain.START, stored)).isEqualTo(OptionalLong.empty());
    }

    private void work(String shift, String key) {
        student.act(shift, """
                {"type":"test.say","key":"%s","text":"text %s","echoAfter":13}""".formatted(key, key));
        student.fail(shift, key + "-kept", TinyModule.How.KEPT);
        student.fail(shift, key + "-gone", TinyModule.How.ROLLED_BACK);
    }

    private int drawn(String shift) {
        return student.say(shift, "k", "x").body().at("/events/0/data/drawn").asInt();
    }

    private static List<String> visible(List<JsonNode> log) {
        return log.stream()
                .map(event -> event.get("seq") + " " + event.get("at").asString() + " "
                        + event.get("type").asString() + " " + event.get("data"))
                .toList();
    }
}
