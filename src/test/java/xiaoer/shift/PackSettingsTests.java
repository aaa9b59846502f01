package xiaoer.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.cases.Pack;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;

/** A pack that folds its days in an impossible way is refused when it is imported. */
class PackSettingsTests {

    private final PackSettings settings = new PackSettings();

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"secondsPerDay\": 1}", "{\"secondsPerDay\": 300}"})
    void whole_seconds_or_none_are_fine(String json) {
        assertThat(check(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"secondsPerDay\": 0}",
                "{\"secondsPerDay\": -60}",
                "{\"secondsPerDay\": 1.5}",
                "{\"secondsPerDay\": \"60\"}",
                "{\"secondsPerDay\": null}",
                "{\"secondsPerDay\": 99999999999}"
            })
    void anything_else_is_a_problem_of_the_head(String json) {
        assertThat(check(json)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("pack.yaml");
            assertThat(problem.code()).isEqualTo("PACK_SECONDS_PER_DAY");
            assertThat(problem.message()).contains("secondsPerDay");
        });
    }

    private List<Problem> check(String json) {
        return settings.check(new Pack(
                "tiny",
                1,
                "hash",
                LocalizedText.NONE,
                LocalizedText.NONE,
                TinyModule.EPOCH,
                TinyModule.LENGTH,
                JsonMapper.shared().readTree(json),
                Map.of()));
    }
}
