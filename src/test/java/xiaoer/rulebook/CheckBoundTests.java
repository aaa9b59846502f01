package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Problem;

/** Checking costs what the size of the files lets one expect, and what costs more is ended. */
class CheckBoundTests {

    /** Many times what any of these needs, a trifle of what a cost that doubles with each word would need. */
    private static final Duration PLENTY = Duration.ofSeconds(15);

    private static final int MOST = 200;

    static Stream<Arguments> longestConditions() {
        return Stream.of(
                Arguments.of("differences", "Parcel(" + chain("fee", " - ") + " != 0)"),
                Arguments.of("quotients", "Parcel(" + chain("fee", " / ") + " != 0)"),
                Arguments.of("sums in products", "Parcel((" + chain("(fee + days)", " * ", 90) + ") != 0)"),
                Arguments.of(
                        "both sides", "Parcel(" + chain("fee", " * ", 99) + " >= " + chain("days", " * ", 99) + ")"),
                Arguments.of(
                        "minus before parentheses", "Parcel(fee > " + "-(".repeat(14) + "days" + ")".repeat(14) + ")"),
                Arguments.of("parentheses to the right", "Parcel(fee < " + right(29) + ")"),
                Arguments.of("or of comparisons", "Parcel(" + chain("days + elapsed > fee", " || ", 99) + ")"),
                Arguments.of("and within or within and", "Parcel(" + alternating(28) + ")"),
                Arguments.of("not of not", "Parcel(" + "!(".repeat(14) + "paid" + ")".repeat(14) + ")"),
                Arguments.of("a list of sums", "Parcel(days in (" + chain("days + elapsed", ", ", 150) + "))"),
                Arguments.of(
                        "a sum in a list",
                        "Parcel(" + chain("days", " + ", 40) + " in (" + chain("elapsed", ", ", 10) + "))"),
                Arguments.of("alternatives of facts", chain("(Parcel(paid) or Weight(kilos > 0))", "\n", 9)),
                Arguments.of(
                        "not of alternatives",
                        "not(" + chain("(Parcel(!paid) or Weight(kilos < 0))", " and ", 9) + ")"),
                Arguments.of(
                        "a sum of sums",
                        "accumulate(Offer($f : fee); $s : sum(" + chain("$f", " + ", MOST) + "); $s >= 0)"),
                Arguments.of(
                        "sums compared",
                        "accumulate(Offer($f : fee); $s : sum($f); " + chain("$s", " + ", MOST) + " >= 0)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longestConditions")
    void the_longest_conditions_are_checked_in_time(String what, String condition) {
        assertInTime(condition, ".with(\"x\", $any)");
    }

    static Stream<Arguments> longestValues() {
        return Stream.of(
                Arguments.of("a sum", ".with(\"x\", " + chain("$fee", " + ", MOST) + ")"),
                Arguments.of("texts joined", ".with(\"x\", " + chain("$any", " + ", MOST) + ")"),
                Arguments.of("minus", ".with(\"x\", " + "-(".repeat(14) + "$fee" + ")".repeat(14) + ")"),
                Arguments.of("many values", each(100, i -> ".with(\"x" + i + "\", $fee + $fee * $fee)")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("longestValues")
    void the_longest_values_are_given_in_time(String what, String values) {
        assertInTime("Parcel()", values);
    }

    /** The rule fires in a scenario: the engine compiles some of what it gets only as it runs. */
    private static void assertInTime(String condition, String values) {
        CheckReport report = rulebook(PLENTY)
                .check(folder("rule \"long\" @zh(\"好\")\nwhen\n Parcel($any : label, $fee : fee)\n " + lines(condition)
                                + "\nthen\n insert(new Decision(\"YES\")" + lines(values) + ");\nend\n")
                        .files());

        assertThat(report.problems())
                .filteredOn(Problem::isError)
                .extracting(Problem::code)
                .isSubsetOf("NEVER_SILENT", "NEVER_FIRED", "SCENARIO");
    }

    @Test
    void what_is_not_ended_by_its_size_is_ended_by_its_time_and_leaves_nothing_behind() {
        RuleFolder slow = folder("");
        for (int file = 0; file < 4; file++) {
            String name = "r" + file + "-";
            slow.with(
                    "pickup/" + name + ".drl",
                    each(
                            100,
                            i -> "rule \"" + name + i + "\" @zh(\"好\")\nwhen\n Parcel("
                                    + lines(each(30, j -> "days + elapsed > fee - " + j % 2 + ", "))
                                    + "paid)\nthen\n insert(new Decision(\"YES\"));\nend\n"));
        }
        CachingRulebook rulebook = rulebook(Duration.ofMillis(200));

        for (int saves = 0; saves < 3; saves++) {
            assertThat(rulebook.check(slow.files()).problems())
                    .extracting(Problem::code)
                    .contains("TOO_SLOW.DECISION");
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain("check");
        }
        assertThat(rulebook(PLENTY).check(RuleFolder.pickup().files()).passed()).isTrue();
    }

    @Test
    void what_is_reckoned_in_steps_comes_to_the_same() {
        Ruling ruling = RuleFolder.pickup()
                .with("pickup/pickup.drl", """
                        rule "steps" @zh("好")
                        when
                          Parcel($fee : fee, $days : days, $elapsed : elapsed, $label : label,
                            fee * days - elapsed / (days + 1) > 1)
                        then
                          insert(new Decision("YES")
                            .with("value", -($fee - $days * ($elapsed + 1)) / $days)
                            .with("text", $label + $label + $label));
                        end
                        """)
                .open()
                .decide("pickup", "textbook", List.of(ParcelFacts.parcel(ParcelFacts.State.SENT, 4, 10)));

        assertThat((BigDecimal) ruling.data().get("value")).isEqualByComparingTo("7.875");
        assertThat(ruling.data()).containsEntry("text", "glassglassglass");
    }

    private static CachingRulebook rulebook(Duration perFolder) {
        return new CachingRulebook(
                new Catalogue(List.of(new ParcelFacts())),
                List.of(),
                perFolder,
                Budget.Limits.USUAL,
                PassedChecks.none());
    }

    private static RuleFolder folder(String drl) {
        return RuleFolder.pickup()
                .with(
                        "pickup/decision.yaml",
                        RuleFolder.DECISION.replace(
                                "outcomes", "  - {type: Weight, cardinality: one, derived: true}\noutcomes"))
                .with("pickup/pickup.drl", drl)
                .with("pickup/pickup.scenarios.yaml", """
                        - name: 有包裹和报价
                          parameters: {p.fold: 60}
                          given:
                            Parcel: {label: glass, state: SENT, days: 3, elapsed: 180, fee: 2, paid: true}
                            Offer: [{carrier: a, fee: 1, days: 2}, {carrier: b, fee: 1, days: 2}]
                          expect: {outcome: "YES"}
                        """);
    }

    private static String right(int depth) {
        return "(fee + ".repeat(depth) + "days" + ")".repeat(depth);
    }

    private static String alternating(int depth) {
        return IntStream.range(0, depth)
                        .mapToObj(i -> i % 2 == 0 ? "(paid || " : "(days > 0 && ")
                        .collect(Collectors.joining())
                + "paid" + ")".repeat(depth);
    }

    private static String chain(String term, String between) {
        return chain(term, between, MOST);
    }

    private static String chain(String term, String between, int times) {
        return each(times, i -> i == 0 ? term : between + term);
    }

    private static String each(int times, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining());
    }

    /** Broken into lines between words, because a long line is refused. */
    private static String lines(String text) {
        return text.replaceAll("(.{1000}[^ ]*) ", "$1\n ");
    }
}
