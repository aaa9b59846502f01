package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xiaoer.aftersales.events.ClaimKind;

/** Sheet 6-1 of logs with claims, computed by hand from handbook §5.2, against the repository's own rules. */
class ConsultSheetTest {

    private final RecordedLog log = new RecordedLog();

    @Test
    void a_shift_without_claims_has_no_such_sheet() {
        log.genuine("A").at(60).endedBy("TIME");

        assertThat(findings()).isEmpty();
    }

    @Test
    void after_sale_handling_is_the_mean_over_claims_of_what_their_turns_left() {
        log.claim(1, ClaimKind.REFUND_ONLY).claim(2, ClaimKind.RETURN_REFUND);
        log.turned(2, "UNLAWFUL_REFUSAL", "NO_NOTE").claimClosed(1, 2).endedBy("TIME");

        // Claim 1 keeps 100, claim 2 loses 20 + 3 of its 100: the mean is 88.5 of 100, and the item is all of the
        // sheet.
        assertThat(item().of()).isEqualByComparingTo("100");
        assertThat(item().points()).isEqualByComparingTo("88.5");
        assertThat(sheet().total()).isEqualByComparingTo("88.5");
        assertThat(told())
                .containsExactly(
                        "turn-unlawful-refusal -10.0 [2]", "turn-no-note -1.5 [2]", "after-sale-flawless 0.0 [1]");
    }

    @Test
    void the_nine_items_of_the_consult_desk_do_not_apply_without_consults() {
        log.claim(1, ClaimKind.CANCEL).claimClosed(1).endedBy("TIME");

        assertThat(sheet().items()).extracting(Sheet.Item::item).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(sheet().items()).filteredOn(Sheet.Item::applies).hasSize(1);
        assertThat(sheet().of()).isEqualByComparingTo("100");
    }

    @Test
    void a_claim_falls_to_nothing_and_no_further() {
        log.claim(1, ClaimKind.CANCEL).claim(2, ClaimKind.COMPLAINT);
        log.turned(1, "HUNG_UP", "HUNG_UP", "HUNG_UP", "HUNG_UP", "HUNG_UP", "HUNG_UP");
        log.claimClosed(1, 2).endedBy("TIME");

        assertThat(item().points()).isEqualByComparingTo("50");
        assertThat(told()).contains("after-sale-floor 10.0 [1]");
    }

    @Test
    void open_claims_stay_out_while_the_shift_runs_so_that_no_wrong_step_is_told() {
        log.claim(1, ClaimKind.REFUND_ONLY).claim(2, ClaimKind.RETURN_REFUND).turned(2, "UNLAWFUL_REFUSAL");

        assertThat(sheet().total()).isNull();

        log.claimClosed(1);
        assertThat(told()).containsExactly("after-sale-flawless 0.0 [1]");
        assertThat(item().points()).isEqualByComparingTo("100");
    }

    @Test
    void what_was_left_open_counts_with_its_costs_when_the_shift_ends() {
        log.claim(1, ClaimKind.NON_RECEIPT).claim(2, ClaimKind.RETURN_REFUND).turned(2, "NO_NOTE");
        log.turned(2, "LEFT_OPEN").endedBy("STUDENT");

        assertThat(told())
                .containsExactly("after-sale-waiting 0.0 [1]", "turn-no-note -1.5 [2]", "turn-left-open -5.0 [2]");
        assertThat(item().points()).isEqualByComparingTo("93.5");
    }

    @Test
    void thirds_of_a_claim_still_add_up() {
        log.claim(1, ClaimKind.REFUND_ONLY).claim(2, ClaimKind.REFUND_ONLY).claim(3, ClaimKind.REFUND_ONLY);
        log.turned(1, "NO_NOTE")
                .turned(2, "NO_TRACE")
                .turned(3, "WRONG_FREIGHT")
                .claimClosed(1, 2, 3)
                .endedBy("TIME");

        // 100 − (3 + 3 + 8)/3
        assertThat(item().points()).isEqualByComparingTo("95.3");
        assertThat(item().findings().stream().map(Finding::points).reduce(item().of(), java.math.BigDecimal::add))
                .isEqualByComparingTo(item().points());
    }

    @Test
    void every_loss_names_its_claim_its_rule_and_what_would_have_been_better() {
        log.claim(7, ClaimKind.CANCEL)
                .turned(7, "CLOSED_FIRST", "FALSE_EXCUSE")
                .claimClosed(7)
                .endedBy("TIME");

        assertThat(item().findings()).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.about()).containsExactly("7");
            assertThat(finding.sentence()).containsKeys("zh", "en");
            assertThat(finding.better()).containsKeys("zh", "en");
            assertThat(finding.clause()).isNotBlank();
        });
        assertThat(item().findings()).extracting(Finding::seq).containsExactly(3L, 4L);
    }

    @Test
    void a_turn_that_no_rule_knows_costs_nothing_and_is_told() {
        log.claim(1, ClaimKind.CANCEL)
                .turned(1, "STOOD_ON_ONE_LEG")
                .claimClosed(1)
                .endedBy("TIME");

        assertThat(told()).containsExactly("turn-unknown 0.0 [1]");
        assertThat(item().points()).isEqualByComparingTo("100");
    }

    private List<Finding> findings() {
        return ConsultSheet.findings(log.events(), TextbookRules.RULES, TextbookRules.PROFILE);
    }

    private Sheet sheet() {
        return ConsultSheet.sheet(findings(), TextbookRules.RULES, TextbookRules.PROFILE);
    }

    /** The third: after-sale handling. */
    private Sheet.Item item() {
        return sheet().items().get(2);
    }

    private List<String> told() {
        return item().findings().stream()
                .map(finding -> finding.rule() + " " + finding.points().toPlainString() + " " + finding.about())
                .toList();
    }
}
