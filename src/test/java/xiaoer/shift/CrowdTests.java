package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.shift.Student.Reply;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.TestClock;

/** Many at once: on one shift everything happens one after the other, on many nobody waits for ever. */
@OnBothDatabases
@ShiftTest
@Timeout(120)
class CrowdTests {

    private static final int THREADS = 24;

    @LocalServerPort
    int port;

    @Autowired
    Log log;

    @Autowired
    TestClock wall;

    private final ExecutorService crowd = Executors.newFixedThreadPool(THREADS);
    private Student student;

    @BeforeEach
    void signIn() {
        student = new Student("student06", port);
    }

    @AfterEach
    void sendHome() {
        crowd.shutdownNow();
        student.endAll();
    }

    @Test
    void many_actions_on_one_shift_are_all_done_one_after_the_other() throws Exception {
        String shift = student.start("busy", 3);
        List<Reply> replies = together(IntStream.range(0, 200)
                .<Callable<Reply>>mapToObj(i -> () -> {
                    wall.pass(Duration.ofMillis(50));
                    return student.say(shift, "k" + i, "text " + i);
                })
                .toList());

        assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        List<LogEvent> events = log.read(UUID.fromString(shift), 0, 10_000);
        assertThat(events.stream()
                        .filter(event -> event.type().equals("Said"))
                        .map(event -> event.data().get("text").asString()))
                .hasSize(200)
                .doesNotHaveDuplicates();
        assertThat(events).extracting(LogEvent::at).isSorted();
        assertThat(LogChain.firstBroken(LogChain.START, events)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void one_key_sent_many_times_at_once_is_done_once() throws Exception {
        String shift = student.start("tiny", 3);
        List<Reply> replies = together(IntStream.range(0, THREADS)
                .<Callable<Reply>>mapToObj(i -> () -> student.say(shift, "same", "once"))
                .toList());

        assertThat(replies).allSatisfy(reply -> assertThat(reply).isEqualTo(replies.get(0)));
        assertThat(student.log(shift)).hasSize(2);
    }

    @Test
    void one_refused_key_sent_many_times_at_once_is_refused_alike() throws Exception {
        String shift = student.start("tiny", 3);
        List<Reply> replies = together(IntStream.range(0, THREADS)
                .<Callable<Reply>>mapToObj(i -> () -> student.fail(shift, "same", TinyModule.How.ROLLED_BACK))
                .toList());

        assertThat(replies).allSatisfy(reply -> assertThat(reply.reason()).isEqualTo("TEST_NEVER"));
    }

    @Test
    void many_shifts_run_leap_and_act_side_by_side() throws Exception {
        List<String> shifts =
                IntStream.range(0, 12).mapToObj(i -> student.start("busy", i)).toList();
        List<Callable<Reply>> calls = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            for (String shift : shifts) {
                String key = "k" + round;
                calls.add(() -> student.say(shift, key, key));
                calls.add(() -> student.advance(shift, "PT10S"));
                calls.add(() -> student.view(shift));
            }
        }
        wall.pass(Duration.ofSeconds(5));

        assertThat(together(calls))
                .allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
        for (String shift : shifts) {
            List<LogEvent> events = log.read(UUID.fromString(shift), 0, 10_000);
            assertThat(events.stream().filter(event -> event.type().equals("Said")))
                    .hasSize(8);
            assertThat(events.stream().filter(event -> event.type().equals("Ticked")))
                    .hasSizeGreaterThanOrEqualTo(85);
            assertThat(LogChain.firstBroken(LogChain.START, events)).isEqualTo(OptionalLong.empty());
        }
    }

    private List<Reply> together(List<Callable<Reply>> calls) throws Exception {
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> reply : crowd.invokeAll(calls)) {
            replies.add(reply.get());
        }
        return replies;
    }
}
