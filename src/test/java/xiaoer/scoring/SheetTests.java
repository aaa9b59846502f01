package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;

class SheetTests {

    private static final BigDecimal FULL = new BigDecimal("20");

    @Test
    void a_sheet_without_losses_earns_everything() {
        Sheet sheet = sheet(frames(20, 20, 20, 20, 20));

        assertThat(sheet.total()).isEqualByComparingTo("100");
        assertThat(sheet.of()).isEqualByComparingTo("100");
        assertThat(sheet.items()).extracting(Sheet.Item::item).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void losses_are_taken_from_their_own_item() {
        List<ScoreFinding> findings = frames(20, 20, 20, 20, 20);
        findings.add(loss(1, "-4"));
        findings.add(loss(1, "-2.5"));
        findings.add(loss(5, "-20"));

        Sheet sheet = sheet(findings);

        assertThat(points(sheet)).containsExactly("13.5", "20.0", "20.0", "20.0", "0.0");
        assertThat(sheet.total()).isEqualByComparingTo("73.5");
    }

    @Test
    void three_equal_thirds_of_an_item_add_up_to_the_whole_item() {
        List<ScoreFinding> findings = frames(20);
        for (int i = 0; i < 3; i++) {
            findings.add(loss(1, "-6.6666666666666666666666666666666667"));
        }

        Sheet.Item item = sheet(findings).items().get(0);

        assertThat(item.points()).isEqualByComparingTo("0");
        assertThat(item.findings())
                .extracting(finding -> finding.points().toPlainString())
                .containsExactly("-6.6", "-6.7", "-6.7");
    }

    @Test
    void the_dust_of_rounded_findings_takes_no_tenth() {
        List<ScoreFinding> whole = frames(20);
        whole.add(loss(1, "-14.95"));
        List<ScoreFinding> rounded = frames(20);
        for (int i = 0; i < 3; i++) {
            rounded.add(loss(1, "-4.9833333334"));
        }

        assertThat(points(sheet(rounded))).isEqualTo(points(sheet(whole))).containsExactly("5.1");
    }

    @Test
    void the_points_of_an_item_that_does_not_apply_are_spread_over_the_others() {
        List<ScoreFinding> findings = frames(20, 20, 0, 20, 20);
        findings.add(loss(1, "-10"));

        Sheet sheet = sheet(findings);

        assertThat(sheet.items())
                .extracting(item -> item.of().toPlainString())
                .containsExactly("25.0", "25.0", "0.0", "25.0", "25.0");
        assertThat(points(sheet)).containsExactly("12.5", "25.0", "n/a", "25.0", "25.0");
        assertThat(sheet.total()).isEqualByComparingTo("87.5");
    }

    @Test
    void what_the_items_are_of_adds_up_to_the_whole_sheet_even_when_it_cannot_be_spread_evenly() {
        List<ScoreFinding> findings = frames(0, 20, 20, 20, 0);
        findings.add(loss(2, "-20"));

        Sheet sheet = sheet(findings);

        assertThat(sheet.items())
                .extracting(item -> item.of().toPlainString())
                .containsExactly("0.0", "33.4", "33.3", "33.3", "0.0");
        assertThat(points(sheet)).containsExactly("n/a", "0.0", "33.3", "33.3", "n/a");
    }

    @Test
    void a_sheet_of_which_nothing_applies_has_no_total() {
        Sheet sheet = sheet(frames(0, 0, 0, 0, 0));

        assertThat(sheet.total()).isNull();
        assertThat(sheet.of()).isEqualByComparingTo("100");
        assertThat(points(sheet)).containsOnly("n/a");
    }

    @Test
    void a_remark_without_points_stays_without_points() {
        List<ScoreFinding> findings = frames(20);
        findings.add(loss(1, "0"));
        findings.add(loss(1, "-0.04"));
        findings.add(loss(1, "-0.04"));

        Sheet.Item item = sheet(findings).items().get(0);

        assertThat(item.findings().get(0).points()).isEqualByComparingTo("0");
        assertThat(item.points()).isEqualByComparingTo("19.9");
    }

    @Test
    void whatever_was_found_the_shown_numbers_add_up_and_none_is_a_tenth_off() {
        Random random = new Random(20150717);
        for (int round = 0; round < 5_000; round++) {
            Sheet sheet = sheet(someFindings(random));

            BigDecimal total = BigDecimal.ZERO;
            for (Sheet.Item item : sheet.items()) {
                if (item.points() == null) {
                    continue;
                }
                BigDecimal sum =
                        item.findings().stream().map(ScoreFinding::points).reduce(item.of(), BigDecimal::add);
                assertThat(item.points()).as("round %d", round).isEqualByComparingTo(sum);
                assertThat(item.points().stripTrailingZeros().scale()).isLessThanOrEqualTo(1);
                assertThat(item.points()).isNotNegative();
                total = total.add(item.points());
            }
            if (sheet.total() != null) {
                assertThat(sheet.total()).as("round %d", round).isEqualByComparingTo(total);
                assertThat(sheet.items().stream().map(Sheet.Item::of).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(sheet.of());
            }
        }
    }

    @Test
    void no_finding_is_rounded_by_a_tenth_or_more() {
        Random random = new Random(6_2);
        for (int round = 0; round < 1_000; round++) {
            List<ScoreFinding> findings = frames(20);
            int parts = 1 + random.nextInt(40);
            for (int i = 0; i < parts; i++) {
                findings.add(loss(1, "-" + 20.0 * random.nextDouble() / parts));
            }

            List<ScoreFinding> shown = sheet(findings).items().get(0).findings();

            for (int i = 0; i < parts; i++) {
                BigDecimal exact = findings.get(i + 1).points();
                assertThat(shown.get(i).points().subtract(exact).abs()).isLessThan(new BigDecimal("0.1"));
            }
        }
    }

    /** Five items of which some do not apply, each losing up to everything in equal or unequal parts. */
    private static List<ScoreFinding> someFindings(Random random) {
        List<ScoreFinding> findings = new ArrayList<>();
        for (int item = 1; item <= 5; item++) {
            boolean applies = random.nextInt(4) > 0;
            findings.add(frame(item, applies ? 20 : 0));
            int due = 1 + random.nextInt(30);
            for (int order = 0; applies && order < due; order++) {
                if (random.nextBoolean()) {
                    BigDecimal share = new BigDecimal(List.of("0.2", "0.5", "1").get(random.nextInt(3)));
                    findings.add(loss(
                            item,
                            share.multiply(FULL)
                                    .divide(BigDecimal.valueOf(due), MathContext.DECIMAL128)
                                    .negate()
                                    .toPlainString()));
                }
            }
        }
        return findings;
    }

    private static Sheet sheet(List<ScoreFinding> findings) {
        return Sheet.of("6-2", FULL, findings);
    }

    private static List<String> points(Sheet sheet) {
        return sheet.items().stream()
                .map(item -> item.points() == null ? "n/a" : item.points().toPlainString())
                .toList();
    }

    private static List<ScoreFinding> frames(int... of) {
        List<ScoreFinding> frames = new ArrayList<>();
        for (int each : of) {
            frames.add(frame(frames.size() + 1, each));
        }
        return frames;
    }

    private static ScoreFinding frame(int item, int of) {
        return finding(item, "0", Map.of("of", BigDecimal.valueOf(of)));
    }

    private static ScoreFinding loss(int item, String points) {
        return finding(item, points, Map.of());
    }

    private static ScoreFinding finding(int item, String points, Map<String, Object> data) {
        return ScoreFinding.of(
                1,
                new Ruling.Finding(
                        "sheet-01",
                        item,
                        new BigDecimal(points),
                        LocalizedText.chinese("句"),
                        "",
                        List.of(),
                        LocalizedText.NONE,
                        data));
    }
}
