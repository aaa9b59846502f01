package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import xiaoer.Xiaoer;
import xiaoer.testing.TestClock;

/** The pack that comes with the product, worked twice: in one go, and with leaps, pauses and a restart in between. */
@Timeout(300)
class WholeShopDeterminismTests {

    private static final long SEED = 20150717;

    @TempDir
    Path folder;

    @Test
    void the_same_seed_and_actions_give_the_same_log() {
        String leaping;
        List<String> inOneGo;
        try (ConfigurableApplicationContext first = start()) {
            Student student = student(first);
            TestClock wall = first.getBean(TestClock.class);

            String running = student.start("order-basics", SEED);
            wall.pass(Duration.ofSeconds(10));
            actEarly(student, running);
            wall.pass(Duration.ofSeconds(190));
            actLate(student, running);
            wall.pass(Duration.ofMinutes(60));
            student.view(running);
            inOneGo = visible(student.log(running));

            leaping = student.start("order-basics", SEED);
            student.clock(leaping, "{\"do\":\"pause\"}");
            wall.pass(Duration.ofMinutes(7));
            student.advance(leaping, "PT10S");
            actEarly(student, leaping);
            student.clock(leaping, "{\"do\":\"resume\"}");
            wall.pass(Duration.ofMillis(40_600));
        }
        try (ConfigurableApplicationContext second = start()) {
            Student student = student(second);
            // While the program was away its clocks stood by the test's real time, which begins anew.
            student.clock(leaping, "{\"do\":\"pause\"}");
            Duration missing = Duration.between(now(student, leaping), TinyModule.EPOCH.plusSeconds(200));
            student.advance(leaping, "PT" + missing.toSeconds() + "S");
            actLate(student, leaping);
            while (!student.view(leaping).body().get("state").asString().equals("ENDED")) {
                student.clock(leaping, "{\"do\":\"next\"}");
            }

            assertThat(inOneGo).hasSizeGreaterThan(30);
            assertThat(visible(student.log(leaping))).containsExactlyElementsOf(inOneGo);
        }
    }

    private static void actEarly(Student student, String shift) {
        List<String> placed = placed(student, shift);
        act(student, shift, "ship", placed.get(0), ",\"carrier\":\"YTO\"");
        act(student, shift, "void", placed.get(1), "");
        act(student, shift, "note", placed.get(2), ",\"text\":\"买家要求周末送\"");
        act(student, shift, "confirm-address", placed.get(3), "");
        act(student, shift, "collect", placed.get(0), "");
    }

    private static void actLate(Student student, String shift) {
        String shipped = student.log(shift).stream()
                .filter(event -> event.get("type").asString().equals("OrderShipped"))
                .findFirst()
                .orElseThrow()
                .at("/data/order")
                .asString();
        act(student, shift, "collect", shipped, "");
        act(student, shift, "ship", placed(student, shift).get(1), ",\"carrier\":\"SF\"");
    }

    /** Keys are told apart by what is done and when; whatever is answered, both shifts must answer it. */
    private static void act(Student student, String shift, String type, String order, String more) {
        String at = student.view(shift).body().at("/clock/now").asString();
        student.act(
                shift,
                "{\"key\":\"%s %s %s\",\"type\":\"%s\",\"order\":\"%s\"%s}"
                        .formatted(type, order, at, type, order, more));
    }

    private static List<String> placed(Student student, String shift) {
        return student.view(shift)
                .body()
                .get("orders")
                .valueStream()
                .filter(order -> order.get("status").asString().equals("PLACED"))
                .map(order -> order.get("orderNo").asString())
                .sorted()
                .toList();
    }

    private static Instant now(Student student, String shift) {
        return Instant.parse(student.view(shift).body().at("/clock/now").asString());
    }

    private static List<String> visible(List<JsonNode> log) {
        return log.stream()
                .map(event -> event.get("seq") + " " + event.get("at").asString() + " "
                        + event.get("type").asString() + " " + event.get("data"))
                .toList();
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Xiaoer.class, TestClock.class)
                .run(
                        "--server.port=0",
                        "--xiaoer.demo=true",
                        "--xiaoer.authoring.folder=off",
                        "--xiaoer.plans.ahead=false",
                        // The wall clock leaps; nobody was away.
                        "--xiaoer.clock.outage=1d",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("xiaoer"));
    }

    private static Student student(ConfigurableApplicationContext context) {
        return new Student(
                "student01", context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
