package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook §4: 60 seconds a day, and at least 180 seconds where a person must react. */
class BusinessTimeScaleTests {

    private final BusinessTimeScale folding = new BusinessTimeScale(60, BigDecimal.valueOf(180));

    @ParameterizedTest
    @CsvSource({
        "15, days, 1, PT15M",
        "10, days, 1, PT10M",
        "7, days, 1, PT7M",
        "3, days, 1, PT3M",
        "48, hours, 1, PT3M",
        "24, hours, 1, PT3M",
        "240, hours, 1, PT10M",
        "20, seconds, 1, PT20S",
        "0, seconds, 1, PT0S",
        "600, seconds, 1, PT10M",
        "15, days, 0.5, PT7M30S",
        "15, days, 0.8, PT12M",
        "48, hours, 0.5, PT1M30S",
        "2, days, 0.8, PT2M24S"
    })
    void a_wait_folds_by_its_unit_and_a_share_is_one_of_the_whole(
            BigDecimal amount, String unit, BigDecimal share, Duration expected) {
        assertThat(folding.wait(amount, unit, share)).isEqualTo(expected);
    }

    @Test
    void another_fold_gives_other_seconds() {
        assertThat(new BusinessTimeScale(300, BigDecimal.valueOf(180))
                        .wait(BigDecimal.valueOf(48), "hours", BigDecimal.ONE))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(new BusinessTimeScale(10, BigDecimal.valueOf(180))
                        .wait(BigDecimal.valueOf(15), "days", BigDecimal.ONE))
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void nobody_waits_in_units_that_are_none() {
        assertThatThrownBy(() -> folding.wait(BigDecimal.TEN, "yuan", BigDecimal.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("yuan");
    }

    @Test
    void days_are_whole_and_hours_have_tenths() {
        assertThat(folding.days(Duration.ofSeconds(7 * 60 + 59))).isEqualTo(7);
        assertThat(folding.days(Duration.ofSeconds(8 * 60))).isEqualTo(8);
        assertThat(folding.hours(Duration.ofSeconds(61))).isEqualByComparingTo("24.4");
    }

    @Test
    void what_lies_in_the_future_has_not_lasted_yet() {
        assertThat(folding.days(Duration.ofDays(-1))).isZero();
        assertThat(folding.hours(Duration.ofSeconds(-1))).isEqualByComparingTo("0");
    }
}
