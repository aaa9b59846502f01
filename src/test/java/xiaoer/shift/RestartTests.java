package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import xiaoer.Xiaoer;
import xiaoer.testing.TestClock;

/** A program that was stopped goes on where it stood, by itself. */
@Timeout(180)
class RestartTests {

    @TempDir
    Path folder;

    @Test
    void deadlines_of_before_the_stop_are_kept_after_it() {
        String shift = workBeforeTheStop();
        try (ConfigurableApplicationContext second = start()) {
            second.getBean(TestClock.class).pass(Duration.ofMinutes(2));
            Student student = student(second);
            // Nobody asks the shift: the wake-up alone must bring it forward.
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(student.log(shift)).hasSize(3));
            JsonNode echoed = student.log(shift).get(2);
            assertThat(echoed.get("type").asString()).isEqualTo("Echoed");
            assertThat(echoed.get("at").asString()).isEqualTo("2015-07-17T08:15:30Z");
            assertThat(student.say(shift, "k1", "hallo").reason()).isEqualTo("KEY_REUSED");
        }
    }

    private String workBeforeTheStop() {
        try (ConfigurableApplicationContext first = start()) {
            Student student = student(first);
            String shift = student.start("tiny", 1);
            student.act(shift, """
                    {"type":"test.say","key":"k1","text":"hallo","echoAfter":30}""");
            return shift;
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Xiaoer.class, TestClock.class, TinyModule.class)
                .run(
                        "--server.port=0",
                        "--xiaoer.demo=true",
                        "--xiaoer.authoring.folder=off",
                        "--xiaoer.plans.ahead=false",
                        "--xiaoer.clock.outage=1d",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("xiaoer"));
    }

    private static Student student(ConfigurableApplicationContext context) {
        return new Student(
                "student01", context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
