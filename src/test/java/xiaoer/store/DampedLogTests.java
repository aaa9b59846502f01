package xiaoer.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails in a loop is told once a minute, whoever logs it; what is different is told at once. */
class DampedLogTests {

    final AtomicLong nanos = new AtomicLong();
    final ListAppender<ILoggingEvent> told = new ListAppender<>();
    Logger log;

    @BeforeEach
    void listen() {
        LoggerContext context = new LoggerContext();
        DampedLog damped = new DampedLog(nanos::get);
        damped.start();
        context.addTurboFilter(damped);
        told.start();
        log = context.getLogger("loop");
        log.addAppender(told);
    }

    @Test
    void a_failure_that_repeats_is_told_once_a_minute_with_how_often_it_came() {
        IntStream.range(0, 1000).forEach(i -> log.error("Looked for {} in vain", i, failure()));
        assertThat(said()).containsExactly("Looked for 0 in vain");
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        log.error("Looked for {} in vain", 7, failure());
        assertThat(said())
                .containsExactly(
                        "Looked for 0 in vain", "Came 999 times more since it was last told:", "Looked for 7 in vain");
    }

    @Test
    void a_failure_of_another_cause_is_told_at_once() {
        log.error("Looked in vain", failure());
        log.error("Looked in vain", new IllegalStateException(new IOException("elsewhere")));
        assertThat(said()).hasSize(2);
    }

    @Test
    void without_a_cause_what_says_something_else_is_told_at_once() {
        log.warn("{}:{} is broken", "rules/a.drl", 3);
        log.warn("{}:{} is broken", "rules/a.drl", 4);
        log.warn("{}:{} is broken", "rules/a.drl", 4);
        assertThat(said()).containsExactly("rules/a.drl:3 is broken", "rules/a.drl:4 is broken");
    }

    @Test
    void what_is_no_failure_is_told_each_time() {
        log.info("Release {} is out", 2);
        log.info("Release {} is out", 2);
        assertThat(said()).hasSize(2);
    }

    private static Exception failure() {
        return new IllegalStateException("outer", new IOException("No space left on device"));
    }

    private java.util.List<String> said() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
