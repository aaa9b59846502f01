package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Refusal;

/** Scoring is bounded by its decisions together, not only by each. */
class SheetRulesTests {

    private static final int MANY = 20_000;

    private final RecordedLog log = new RecordedLog();

    @Test
    void decisions_that_are_bounded_each_end_when_they_are_too_much_together() {
        log.genuine("A").at(30).shipped("A", "YTO", 3, "OPTIMAL").at(1800).endedBy("TIME");
        Rules rules = new SheetRules(TextbookRules.RULES, Duration.ofMillis(200));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
            for (int i = 0; i < MANY; i++) {
                OrderSheet.findings(log.events(), rules, TextbookRules.PROFILE);
            }
        });

        assertThat(refusal.reason()).isEqualTo("SHEET_SPENT");
        assertThat(refusal.arguments()).isEqualTo(List.of(0L, "order-sheet"));
    }
}
