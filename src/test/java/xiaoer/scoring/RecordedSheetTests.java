package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import xiaoer.shop.events.LostReason;

/** Sheets computed by hand from the formulas of handbook §5.3, against the repository's own rules. */
class RecordedSheetTests {

    private final RecordedLog log = new RecordedLog();

    @Test
    void one_genuine_order_and_one_fake_done_right_earn_everything() {
        log.genuine("A").fake("F").at(30).shipped("A", "YTO", 3, "OPTIMAL").voided("F");
        log.at(210).collected("A").at(1800).endedBy("TIME");

        assertThat(points()).containsExactly("20.0", "20.0", "20.0", "20.0", "20.0");
        assertThat(sheet().total()).isEqualByComparingTo("100");
    }

    @Test
    void doing_nothing_earns_nothing() {
        log.genuine("A", "B").fake("F").at(601).lost("A").lost("B").lost("F");
        log.at(1800).endedBy("TIME");

        assertThat(points()).containsExactly("0.0", "0.0", "0.0", "0.0", "0.0");
    }

    @Test
    void ten_orders_shipped_rightly_but_for_two_one_lost_and_one_early_attempt() {
        log.genuine("A", "B", "C", "D", "E", "H", "I", "J", "K", "L").fake("F", "G");
        log.at(30).shipped("B", "STO", 3, "ACCEPTABLE").shipped("C", "SF", 2, "POOR");
        log.voided("F").voided("G");
        for (String order : List.of("A", "D", "E", "H", "I", "J", "K")) {
            log.shipped(order, "YTO", 3, "OPTIMAL");
        }
        log.at(60).tooEarly("A").at(210);
        for (String order : List.of("A", "B", "C", "D", "E", "H", "I", "J", "K")) {
            log.collected(order);
        }
        log.at(601).lost("L").at(1800).endedBy("TIME");

        // 1: w = 7 + 0.8 + 0.5 of 10 → 16.6
        // 2: 9 of 10, one early attempt: 18 × 0.95 → 17.1
        // 3: both fakes voided → 20
        // 4: 9 of 10 → 18
        // 5: 1 lost of 3 at which nothing is left: 20 × 2/3 → 13.3
        assertThat(points()).containsExactly("16.6", "17.1", "20.0", "18.0", "13.3");
        assertThat(sheet().total()).isEqualByComparingTo("85.0");
    }

    @Test
    void a_fake_that_is_shipped_costs_in_three_items() {
        log.genuine("A", "B", "C", "D", "E", "H", "I", "J", "K", "L").fake("F", "G");
        log.at(30).shippedFake("F").voided("G");
        for (String order : List.of("A", "B", "C", "D", "E", "H", "I", "J", "K", "L")) {
            log.shipped(order, "YTO", 1, "OPTIMAL");
        }
        log.at(90);
        for (String order : List.of("A", "B", "C", "D", "E", "H", "I", "J", "K", "L")) {
            log.collected(order);
        }
        log.at(1800).endedBy("TIME");

        // 1 and 4: (10 − 3.5)/10 → 13; 3: 1 of 2 → 10.
        assertThat(points()).containsExactly("13.0", "20.0", "10.0", "13.0", "20.0");
    }

    @Test
    void an_item_does_not_fall_below_nothing_and_says_what_it_gave_back() {
        log.genuine("A", "B").fake("F", "G", "H").at(30);
        log.shipped("A", "YTO", 1, "ACCEPTABLE")
                .voided("B")
                .shippedFake("F")
                .shippedFake("G")
                .shippedFake("H");
        log.at(90).collected("A").at(1800).endedBy("TIME");

        // 2: 1 of 2; all others fall to 0.
        assertThat(points()).containsExactly("0.0", "10.0", "0.0", "0.0", "0.0");
        assertThat(rules()).contains("ship-floor", "void-floor", "complete-floor", "lost-floor");
        assertThat(sheet().items())
                .allSatisfy(item -> assertThat(item.findings().stream()
                                .map(ScoreFinding::points)
                                .reduce(item.of(), BigDecimal::add))
                        .isEqualByComparingTo(item.points()));
    }

    @Test
    void thirds_are_shared_out_so_that_the_item_still_adds_up() {
        log.genuine("A", "B", "C")
                .fake("F")
                .at(30)
                .shipped("A", "YTO", 3, "OPTIMAL")
                .voided("F");
        log.at(210).collected("A").at(601).lost("B").lost("C").at(1800).endedBy("TIME");

        Sheet.Item shipping = sheet().items().get(0);

        assertThat(shipping.points()).isEqualByComparingTo("6.7");
        assertThat(shipping.findings())
                .extracting(finding -> finding.points().toPlainString())
                .containsExactly("0.0", "-6.6", "-6.7");
        assertThat(points()).containsExactly("6.7", "6.7", "20.0", "6.7", "0.0");
        assertThat(sheet().total()).isEqualByComparingTo("40.1");
    }

    @Test
    void items_that_the_pack_brings_no_work_for_give_their_points_to_the_others() {
        log.genuine("A").notCollectable("A").at(30).shipped("A", "STO", 3, "ACCEPTABLE");
        log.at(1800).endedBy("TIME");

        // Only shipping and losing are judged: no payment could be collected in time, and no fake comes.
        assertThat(points()).containsExactly("40.0", "n/a", "n/a", "n/a", "50.0");
        assertThat(sheet().items().get(0).of()).isEqualByComparingTo("50");
    }

    @Test
    void a_shift_in_which_nothing_comes_has_no_total() {
        log.at(60).endedBy("STUDENT");

        assertThat(sheet().total()).isNull();
        assertThat(points()).containsOnly("n/a");
        assertThat(sheet().items())
                .allSatisfy(
                        item -> assertThat(item.frame().sentence().byLanguage()).containsKeys("zh", "en"));
    }

    @Test
    void a_student_who_ends_early_is_scored_against_the_whole_and_the_sheet_says_so() {
        log.genuine("A", "B").fake("F").coming("C", true).coming("D", true).coming("G", false);
        log.at(30).shipped("A", "YTO", 1, "OPTIMAL").at(90).collected("A").endedBy("STUDENT");

        // 1, 2, 4: 1 of 4 genuine orders; 3: 0 of 2 fakes; 5: 5 of 6 orders came to nothing.
        assertThat(points()).containsExactly("5.0", "5.0", "0.0", "5.0", "0.0");
        assertThat(sheet().items().get(0).findings())
                .filteredOn(finding -> finding.rule().equals("ended-early"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence().chinese())
                        .isEqualTo("提前结束：做了 1 分钟（计划 30 分钟），来了 3 笔订单（计划 6 笔）；按整个班次计分。"));
    }

    @Test
    void leaving_after_one_order_earns_next_to_nothing() {
        log.genuine("A").fake("F");
        for (int i = 0; i < 20; i++) {
            log.coming("later" + i, i % 4 != 0);
        }
        log.at(28).shipped("A", "YTO", 3, "OPTIMAL").endedBy("STUDENT");

        assertThat(sheet().total()).isLessThan(new BigDecimal("3"));
    }

    @Test
    void a_genuine_order_voided_costs_in_all_items() {
        log.genuine("A", "B")
                .fake("F")
                .at(30)
                .shipped("A", "YTO", 1, "OPTIMAL")
                .voided("B")
                .voided("F")
                .at(90)
                .collected("A");
        log.at(1800).endedBy("TIME");

        // 1, 2, 4: 1 of 2; 3: 1 right void less 1 wrong one, of 1; 5: 1 lost of 0.6.
        assertThat(points()).containsExactly("10.0", "10.0", "0.0", "10.0", "0.0");
    }

    @Test
    void a_parcel_that_its_carrier_lost_costs_nothing() {
        log.genuine("A", "B").notCollectable("B").fake("F").at(30);
        log.shipped("A", "YTO", 1, "OPTIMAL").shipped("B", "YTO", 3, "OPTIMAL").voided("F");
        log.at(90)
                .collected("A")
                .at(100)
                .lost("B", LostReason.PARCEL_LOST)
                .at(1800)
                .endedBy("TIME");

        assertThat(sheet().total()).isEqualByComparingTo("100");
        assertThat(rules()).contains("lost-parcel");
    }

    @Test
    void a_parcel_that_came_back_from_an_unconfirmed_address_counts_as_lost() {
        log.genuine("A", "B").notCollectable("B").fake("F").at(30);
        log.shipped("A", "YTO", 1, "OPTIMAL").shipped("B", "YTO", 3, "OPTIMAL").voided("F");
        log.at(90).collected("A").at(100).returned("B", "SELLER").at(1800).endedBy("TIME");

        assertThat(points()).containsExactly("20.0", "20.0", "20.0", "20.0", "0.0");
        assertThat(rules()).contains("lost-address", "care-address-seller").doesNotContain("lost-parcel");
    }

    @Test
    void early_attempts_take_off_at_most_half() {
        log.genuine("A").shipped("A", "YTO", 3, "OPTIMAL");
        for (int i = 1; i <= 40; i++) {
            log.at(i).tooEarly("A");
        }
        log.at(180).collected("A").at(1800).endedBy("TIME");

        assertThat(sheet().items().get(1).points()).isEqualByComparingTo("12.5"); // half of 25, void being n/a
    }

    @Test
    void a_shift_that_began_without_a_plan_has_no_such_sheet() {
        log.genuine("A").at(60).endedBy("STUDENT");

        assertThat(OrderSheet.findings(log.eventsWithoutPlan(), TextbookRules.RULES, TextbookRules.PROFILE))
                .isEmpty();
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
                    assertThat(finding.sentence().byLanguage()).containsKeys("zh", "en");
                    assertThat(finding.sentence().byLanguage().values()).noneMatch(sentence -> sentence.contains("{"));
                    if (finding.points().signum() < 0) {
                        assertThat(finding.better().byLanguage()).containsKeys("zh", "en");
                    }
                });
        assertThat(sheet().items().get(0).findings())
                .filteredOn(finding -> finding.about().equals(List.of("F")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.sentence().in("zh")).contains("邮编是北京的。");
                    assertThat(finding.sentence().in("en")).contains("The postcode is Beijing's.");
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
                .flatExtracting(ScoreFinding::about)
                .containsOnly("A");
    }

    private Sheet sheet() {
        List<ScoreFinding> findings = OrderSheet.findings(log.events(), TextbookRules.RULES, TextbookRules.PROFILE);
        return OrderSheet.sheet(findings, TextbookRules.RULES, TextbookRules.PROFILE);
    }

    private List<String> rules() {
        return sheet().items().stream()
                .flatMap(item -> item.findings().stream())
                .map(ScoreFinding::rule)
                .toList();
    }

    private List<String> points() {
        return sheet().items().stream()
                .map(item -> item.points() == null ? "n/a" : item.points().toPlainString())
                .toList();
    }
}
