package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sheets computed by hand from the formulas of handbook §5.3, against the repository's own rules. */
class OrderSheetTest {

    private final RecordedLog log = new RecordedLog();

    @Test
    void one_genuine_order_and_one_fake_done_right_earn_everything() {
        log.genuine("A").fake("F").at(30).shipped("A", "YTO", 3, "OPTIMAL").voided("F");
        log.at(210).collected("A").endedBy("TIME");

        assertThat(points()).containsExactly("20.0", "20.0", "20.0", "20.0", "20.0");
        assertThat(sheet().total()).isEqualByComparingTo("100");
    }

    @Test
    void three_shipped_rightly_one_wrongly_one_fake_voided_one_early_attempt_one_lost() {
        log.genuine("A", "B", "C", "L").fake("F", "G").at(30);
        log.shipped("A", "YTO", 3, "OPTIMAL")
                .shipped("B", "STO", 3, "ACCEPTABLE")
                .shipped("C", "SF", 2, "POOR");
        log.shippedFake("F").voided("G");
        log.at(60).tooEarly("A");
        log.at(210).collected("A").collected("B").collected("C");
        log.at(601).lost("L").at(700).endedBy("TIME");

        // 1: w = 1 + 0.8 + 0.5 + 0 (fake shipped) + 0 (never shipped) of 5 → 9.2
        // 2: 3 of 3, one early attempt: 20 × 0.95 → 19
        // 3: one right void of two fakes → 10
        // 4: 3 of 4 genuine orders → 15
        // 5: 1 − 1/4 → 15
        assertThat(points()).containsExactly("9.2", "19.0", "10.0", "15.0", "15.0");
        assertThat(sheet().total()).isEqualByComparingTo("68.2");
    }

    @Test
    void thirds_are_shared_out_so_that_the_item_still_adds_up() {
        log.genuine("A", "B", "C")
                .fake("F")
                .at(30)
                .shipped("A", "YTO", 3, "OPTIMAL")
                .voided("F");
        log.at(210).collected("A").at(601).lost("B").lost("C").endedBy("TIME");

        Sheet.Item shipping = sheet().items().get(0);

        assertThat(shipping.points()).isEqualByComparingTo("6.7");
        assertThat(shipping.findings())
                .extracting(finding -> finding.points().toPlainString())
                .containsExactly("0.0", "-6.6", "-6.7");
        assertThat(points()).containsExactly("6.7", "20.0", "20.0", "6.7", "6.7");
        assertThat(sheet().total()).isEqualByComparingTo("60.1");
    }

    @Test
    void items_without_anything_to_judge_give_their_points_to_the_others() {
        log.genuine("A").at(30).shipped("A", "STO", 3, "ACCEPTABLE").at(60).endedBy("TIME");

        // Only shipping is judged: nothing is collectable, no fake came, the order is still on its way.
        assertThat(points()).containsExactly("80.0", "n/a", "n/a", "n/a", "n/a");
        assertThat(sheet().items().get(0).of()).isEqualByComparingTo("100");
    }

    @Test
    void a_shift_in_which_nothing_came_has_no_total() {
        log.at(60).endedBy("STUDENT");

        assertThat(sheet().total()).isNull();
        assertThat(points()).containsOnly("n/a");
        assertThat(sheet().items())
                .allSatisfy(item -> assertThat(item.frame().sentence()).containsKeys("zh", "en"));
    }

    @Test
    void a_student_who_ends_early_answers_for_what_was_left() {
        log.genuine("A", "B")
                .fake("F")
                .at(30)
                .shipped("A", "YTO", 1, "OPTIMAL")
                .at(90)
                .collected("A");
        log.endedBy("STUDENT");

        // 1: 1 of 2; 2: 1 of 1; 3: 0 of 1; 4: 1 of 2; 5: none lost.
        assertThat(points()).containsExactly("10.0", "20.0", "0.0", "10.0", "20.0");
    }

    @Test
    void a_genuine_order_voided_costs_in_four_items() {
        log.genuine("A", "B")
                .at(30)
                .shipped("A", "YTO", 1, "OPTIMAL")
                .voided("B")
                .at(90)
                .collected("A");
        log.endedBy("TIME");

        // 1: 1 of 2; 2: 1 of 1; 3: 0 right voids of (0 fakes + 1 genuine voided); 4: 1 of 2; 5: 1 − 1/2.
        assertThat(points()).containsExactly("10.0", "20.0", "0.0", "10.0", "10.0");
    }

    @Test
    void early_attempts_take_off_at_most_half() {
        log.genuine("A").shipped("A", "YTO", 3, "OPTIMAL");
        for (int i = 1; i <= 40; i++) {
            log.at(i).tooEarly("A");
        }
        log.at(180).collected("A").endedBy("TIME");

        assertThat(sheet().items().get(1).points()).isEqualByComparingTo("12.5"); // half of 25, void being n/a
    }

    @Test
    void every_finding_names_its_rule_and_says_why_in_both_languages() {
        log.genuine("A", "B")
                .fake("F")
                .at(30)
                .shipped("A", "SF", 2, "POOR")
                .shippedFake("F")
                .voided("B");
        log.at(40).tooEarly("A").at(700).endedBy("TIME");

        assertThat(sheet().items().stream().flatMap(item -> item.findings().stream()))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.rule()).isNotBlank();
                    assertThat(finding.clause()).isNotBlank();
                    assertThat(finding.sentence()).containsKeys("zh", "en");
                    assertThat(finding.sentence().values()).noneMatch(sentence -> sentence.contains("{"));
                    if (finding.points().signum() < 0) {
                        assertThat(finding.better()).containsKeys("zh", "en");
                    }
                });
        assertThat(sheet().items().get(0).findings())
                .filteredOn(finding -> finding.about().equals(List.of("F")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence().get("zh")).contains("邮编是北京的。");
                    assertThat(finding.sentence().get("en")).contains("The postcode is Beijing's.");
                });
    }

    @Test
    void scoring_the_same_log_twice_gives_the_same_sheet() {
        log.genuine("A", "B", "C")
                .fake("F")
                .at(30)
                .shipped("A", "STO", 3, "ACCEPTABLE")
                .voided("F")
                .voided("C");
        log.at(40).tooEarly("A").at(700).lost("B").endedBy("TIME");

        assertThat(OrderSheet.findings(log.events(), TextbookRules.RULES, TextbookRules.PROFILE))
                .isEqualTo(OrderSheet.findings(log.events(), TextbookRules.RULES, TextbookRules.PROFILE));
        assertThat(sheet()).isEqualTo(sheet());
    }

    @Test
    void nothing_about_an_order_nobody_has_decided_is_told_while_the_shift_runs() {
        log.fake("F").genuine("A").at(30).shipped("A", "YTO", 3, "OPTIMAL");
        log.asked("F");

        assertThat(sheet().items().stream().flatMap(item -> item.findings().stream()))
                .flatExtracting(Finding::about)
                .containsOnly("A");
    }

    private Sheet sheet() {
        List<Finding> findings = OrderSheet.findings(log.events(), TextbookRules.RULES, TextbookRules.PROFILE);
        return OrderSheet.sheet(findings, TextbookRules.RULES, TextbookRules.PROFILE);
    }

    private List<String> points() {
        return sheet().items().stream()
                .map(item -> item.points() == null ? "n/a" : item.points().toPlainString())
                .toList();
    }
}
