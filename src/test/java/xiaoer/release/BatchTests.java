package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** A batch is bounded by its work, not only by its lines. */
class BatchTests {

    @Test
    void lines_beyond_the_time_of_a_batch_are_refused_one_by_one() throws IOException {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/release");
        messages.setDefaultEncoding("UTF-8");
        // Not a single line gets as far as a decision.
        Batch batch = new Batch(null, JsonMapper.shared(), messages, new AskingTurns(), Duration.ofSeconds(-1));
        ByteArrayOutputStream answers = new ByteArrayOutputStream();

        batch.answer("any", Collections.nCopies(3, "{}".getBytes(StandardCharsets.UTF_8)), answers, Locale.ENGLISH);

        assertThat(answers.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(JsonMapper.shared()
                                .readTree(line)
                                .path("problem")
                                .path("reason")
                                .asString())
                        .isEqualTo("BATCH_SPENT"));
    }
}
