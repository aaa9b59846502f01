package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xiaoer.rulebook.ParcelFacts.parcel;

import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.rulebook.ParcelFacts.Offer;
import xiaoer.rulebook.ParcelFacts.State;
import xiaoer.shared.PassedChecks;

/** A decision that multiplies its facts fails, says which rule it was, and leaves nothing behind. */
class RunBoundTests {

    private static final Setting SETTING = new Setting(new Parameter[0], Map.of());
    private static final String GIVE = "insert(new Decision(\"YES\"));";

    static Stream<Arguments> costlyConditions() {
        return Stream.of(
                Arguments.of("each with each", "Offer() Offer()"),
                Arguments.of(
                        "each with each, none of which fits",
                        "Offer($d : days) Offer(days < $d, carrier != \"x\", fee > $d)"),
                Arguments.of(
                        "nots that never hold back",
                        "Offer($a : days) Offer($b : days) " + "not Offer(days > $a + $b) ".repeat(6)),
                Arguments.of("nots without a candidate", "Offer() Offer() " + "not Offer(days < 0) ".repeat(12)),
                Arguments.of("not of two", "Offer($a : days) not(Offer(days > $a) and Parcel(days > $a))"),
                Arguments.of("exists", "Offer($a : fee) Offer($b : fee) exists Offer(fee > $a + $b)"),
                Arguments.of("forall", "Offer($a : days) forall(Offer(days > $a - $a))"),
                Arguments.of("alternatives", "Offer($a : fee) (Offer(fee > $a + $a) or Offer(fee < $a - $a - 1))"),
                Arguments.of(
                        "sums of joins",
                        "Offer($a : fee) accumulate(Offer(fee != $a, $f : fee); $s : sum($f); $s < 0)"),
                Arguments.of(
                        "a sum over a join",
                        "accumulate(Offer($a : fee) and Offer($b : fee); $s : sum($a * $b); $s < 0)"),
                Arguments.of(
                        "nested sums",
                        "Offer($a : fee) accumulate(Offer($b : fee, fee > $a - $a); $n : count(); $n > 0) not Offer(fee > $a)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("costlyConditions")
    void what_would_take_for_ever_is_ended_and_named(String what, String condition) {
        Rules rules = rules(condition, GIVE, Budget.Limits.USUAL);

        assertThatThrownBy(() -> rules.decide("pickup", "textbook", facts(3_000)))
                .isInstanceOfSatisfying(RuleFailedException.class, failed -> {
                    assertThat(failed.rule()).isEqualTo("costly");
                    assertThat(failed.problem().code()).isEqualTo("RULE_FAILED.TOO_MUCH");
                    assertThat(failed.problem().in(Locale.ENGLISH).message()).contains("costly", "3001 facts");
                });
        assertThat(rules.decide("pickup", "textbook", facts(0)).outcome()).isEqualTo("EARLY");
    }

    @Test
    void nothing_is_kept_of_the_facts_of_a_call_that_failed() {
        OpenDecision decision = decision("Offer() Offer()");
        List<WeakReference<Record>> facts = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            List<Record> asked = facts(3_000);
            assertThatThrownBy(() -> decision.answers(SETTING, asked)).isInstanceOf(RuleFailedException.class);
            facts.add(new WeakReference<>(asked.get(1)));
        }

        assertThat(kept(facts)).isEmpty();
    }

    @Test
    void nothing_is_kept_of_the_facts_of_a_call_that_came_to_its_end() {
        OpenDecision decision = decision("Offer($d : days) Offer(days == $d)");
        List<WeakReference<Record>> facts = new ArrayList<>();

        for (int i = 0; i < 3; i++) {
            List<Record> asked = facts(100);
            decision.answers(SETTING, asked);
            facts.add(new WeakReference<>(asked.get(1)));
        }

        assertThat(kept(facts)).isEmpty();
    }

    private static OpenDecision decision(String condition) {
        return new OpenDecision(folder(condition, GIVE, Budget.Limits.USUAL), catalogue());
    }

    /** What the garbage collector may not take. */
    private static List<Record> kept(List<WeakReference<Record>> facts) {
        System.gc();
        return facts.stream().map(WeakReference::get).filter(Objects::nonNull).toList();
    }

    @Test
    void a_call_does_not_pay_for_those_before_it() {
        Rules rules = rules(
                "Offer() Offer()", GIVE.replace("YES", "EARLY"), new Budget.Limits(20_000, Duration.ofMinutes(1)));

        for (int i = 0; i < 20; i++) {
            assertThat(rules.decide("pickup", "textbook", facts(12)).outcome()).isEqualTo("EARLY");
        }
    }

    @Test
    void answers_without_end_are_ended() {
        assertThatThrownBy(() -> rules("Offer()", GIVE, new Budget.Limits(10_000, Duration.ofMinutes(1)))
                        .decide("pickup", "textbook", facts(1_000)))
                .isInstanceOfSatisfying(
                        RuleFailedException.class,
                        failed -> assertThat(failed.rule()).isEqualTo("costly"));
    }

    @Test
    void texts_without_end_are_ended() {
        String text = "$l" + " + $l".repeat(60);

        assertThatThrownBy(() -> rules(
                                "Offer($l : carrier)",
                                GIVE.replace("));", ").with(\"x\", " + text + "));"),
                                new Budget.Limits(20_000, Duration.ofMinutes(1)))
                        .decide(
                                "pickup",
                                "textbook",
                                List.of(
                                        parcel(State.SENT, 3, 1),
                                        new Offer("y".repeat(10_000), BigDecimal.ONE, 1),
                                        new Offer("z".repeat(10_000), BigDecimal.ONE, 1))))
                .isInstanceOfSatisfying(
                        RuleFailedException.class,
                        failed -> assertThat(failed.rule()).isEqualTo("costly"));
    }

    @Test
    void more_facts_than_a_call_can_look_at_are_told_as_such() {
        assertThatThrownBy(() -> rules("Offer(days < 0)", GIVE, new Budget.Limits(10_000, Duration.ofMinutes(1)))
                        .decide("pickup", "textbook", facts(2_000)))
                .isInstanceOfSatisfying(
                        RuleFailedException.class,
                        failed -> assertThat(failed.problem().code()).isEqualTo("RULE_FAILED.TOO_MANY_FACTS"));
    }

    @Test
    void time_ends_what_its_steps_do_not() {
        assertThatThrownBy(() -> rules(
                                "Offer($a : fee) Offer(fee + $a * $a / $a - $a < $a - $a)",
                                GIVE,
                                new Budget.Limits(Integer.MAX_VALUE, Duration.ofMillis(50)))
                        .decide("pickup", "textbook", facts(3_000)))
                .isInstanceOfSatisfying(
                        RuleFailedException.class,
                        failed -> assertThat(failed.rule()).isEqualTo("costly"));
    }

    private static Catalogue catalogue() {
        return new Catalogue(List.of(new ParcelFacts()));
    }

    private static RuleFiles files(String condition, String give) {
        return RuleFolder.pickup()
                .with(
                        "pickup/costly.drl",
                        "rule \"costly\" @zh(\"好\")\nwhen\n Parcel(days > 1)\n " + condition + "\nthen\n " + give
                                + "\nend\n")
                .files();
    }

    private static Rules rules(String condition, String give, Budget.Limits limits) {
        return rulebook(limits).open(files(condition, give), 1);
    }

    private static CompiledFolder folder(String condition, String give, Budget.Limits limits) {
        return rulebook(limits).folder(files(condition, give), "pickup");
    }

    private static CachingRulebook rulebook(Budget.Limits limits) {
        return new CachingRulebook(catalogue(), List.of(), Duration.ofSeconds(30), limits, PassedChecks.none());
    }

    /** A parcel for which it is too early, and so many offers. */
    private static List<Record> facts(int offers) {
        List<Record> facts = new ArrayList<>();
        facts.add(parcel(State.SENT, 3, 1));
        IntStream.range(0, offers)
                .mapToObj(i -> new Offer("carrier " + i, BigDecimal.valueOf(100 + i), 100 + i))
                .forEach(facts::add);
        return facts;
    }
}
