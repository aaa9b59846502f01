package xiaoer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.shared.Problem;

/** No profile may give a buyer less than the statutes do, whatever bounds it states for itself. */
class StatuteFloorTests {

    private static final Path TEXTBOOK = Path.of("rules/parameters/textbook.yaml");

    @ParameterizedTest
    @CsvSource({
        "p.noReasonDays, 6", // 消费者权益保护法 §25: seven days without a reason
        "p.qualityReturnDays, 6", // 消费者权益保护法 §24: seven days for a defect
        "p.refundAfterReceiveDays, 8", // 消费者权益保护法 §25: the money within seven days of the goods
        "p.sellerResponseDays, 16", // 七日无理由退货暂行办法 §31: fifteen days without handling are punishable
    })
    void a_profile_below_the_floor_is_refused(String key, int value) throws IOException {
        assertThat(problems(key, value)).extracting(Problem::code).containsExactly("OUT_OF_BOUNDS");
    }

    @Test
    void a_profile_may_give_more_than_the_floor() throws IOException {
        assertThat(problems("p.noReasonDays", 15)).isEmpty();
    }

    private static List<Problem> problems(String key, int value) throws IOException {
        String profile =
                "extends: textbook\n%s: {value: %d, unit: days, from: 2026-01-01, source: ours, min: 0, max: 99}\n"
                        .formatted(key, value);
        return RulebookFixture.of(List.of())
                .check(new RuleFiles(Map.of(
                        "parameters/textbook.yaml", Files.readAllBytes(TEXTBOOK),
                        "parameters/ours.yaml", profile.getBytes(StandardCharsets.UTF_8))))
                .problems();
    }
}
