package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xiaoer.rulebook.ParcelFacts.parcel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.ParcelFacts.State;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;

class DecideTests {

    private final Rules rules = RuleFolder.pickup().open();

    @Test
    void a_clean_folder_passes_its_check() {
        CheckReport report = RuleFolder.pickup().check();

        assertThat(report.problems()).isEmpty();
        assertThat(report.scenarios()).hasSize(2).allMatch(CheckReport.ScenarioResult::green);
        assertThat(report.passed()).isTrue();
    }

    @Test
    void a_ruling_names_rule_sentence_clause_parameters_and_release() {
        Ruling ruling = rules.decide("pickup", "textbook", List.of(parcel(State.SENT, 3, 100)));

        assertThat(ruling.outcome()).isEqualTo("EARLY");
        assertThat(ruling.release()).isEqualTo(7);
        assertThat(ruling.reasons())
                .containsExactly(new Ruling.Reason(
                        "pickup-02", LocalizedText.of("才 100 秒，还差 80 秒。", "80 seconds to go."), "handbook D03"));
        assertThat(ruling.parameters()).containsExactly(Map.entry("p.fold", new BigDecimal("60")));
        assertThat(ruling.data()).containsEntry("left", new BigDecimal("80"));
    }

    @Test
    void no_rule_that_decides_fails_closed_and_names_the_facts() {
        ParcelFacts.Parcel packed = parcel(State.PACKED, 3, 100);

        assertThatThrownBy(() -> rules.decide("pickup", "textbook", List.of(packed)))
                .isInstanceOfSatisfying(UndecidedException.class, undecided -> {
                    assertThat(undecided.outcomes()).isEmpty();
                    assertThat(undecided.facts()).containsExactly(Map.entry("Parcel", packed));
                });
    }

    @Test
    void facts_by_name_are_read_strictly() {
        assertThat(rules.decide(
                                "pickup",
                                "textbook",
                                Map.of("Parcel", Map.of("state", "SENT", "days", 3, "elapsed", 180)))
                        .outcome())
                .isEqualTo("YES");
        refused("UNKNOWN_FACT_TYPE", Map.of("Parcle", Map.of()));
        refused("UNKNOWN_FACT_FIELD", Map.of("Parcel", Map.of("dais", 3)));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("days", "three")));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("days", 3.5)));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("state", "LOST")));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("days", BigInteger.TEN.pow(300_000))));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("fee", "1e999999999")));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("fee", new BigDecimal("1e-999999999"))));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("label", "x".repeat(100_000))));
        refused("BAD_FACT_VALUE", Map.of("Parcel", Map.of("tags", List.of(1))));
        refused("BAD_FACT_VALUE", Map.of("Parcel", "P-1"));
        refused("TOO_MANY_FACTS", Map.of("Offer", Collections.nCopies(1_001, Map.of())));
        refused("FACT_CARDINALITY", Map.of());
        refused("FACT_CARDINALITY", Map.of("Parcel", List.of(Map.of(), Map.of())));
    }

    @Test
    void an_unknown_decision_or_profile_is_refused() {
        List<Record> facts = List.of(parcel(State.SENT, 3, 100));

        assertThatThrownBy(() -> rules.decide("pick", "textbook", facts))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("UNKNOWN_DECISION"));
        assertThatThrownBy(() -> rules.decide("pickup", "ancient", facts))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("UNKNOWN_PROFILE"));
    }

    @Test
    void two_rules_of_one_outcome_are_two_reasons() {
        Ruling ruling = decide("""
                rule "b" @zh("付了款。") when Parcel(paid) then insert(new Decision("YES").with("b", 1)); end
                rule "a" @zh("寄出了。") when Parcel(state == "SENT") then insert(new Decision("YES").with("a", 1)); end
                """);

        assertThat(ruling.outcome()).isEqualTo("YES");
        assertThat(ruling.reasons()).extracting(Ruling.Reason::rule).containsExactly("a", "b");
        assertThat(ruling.data()).containsOnlyKeys("a", "b");
    }

    @Test
    void rules_of_two_outcomes_fail_closed() {
        assertThatThrownBy(() -> decide("""
                                rule "a" @zh("一") when Parcel(paid) then insert(new Decision("YES")); end
                                rule "b" @zh("二") when Parcel(paid == true, days > 1) then insert(new Decision("EARLY")); end
                                """))
                .isInstanceOfSatisfying(
                        UndecidedException.class,
                        undecided -> assertThat(undecided.outcomes()).containsExactly("EARLY", "YES"));
    }

    @Test
    void the_otherwise_group_speaks_only_when_nothing_was_decided() {
        String rules = """
                rule "z" @zh("其他") agenda-group "otherwise" when not Decision() then insert(new Decision("EARLY")); end
                rule "a" @zh("付了款") when Parcel(state == "%s") then insert(new Decision("YES")); end
                """;

        assertThat(decide(rules.formatted("SENT")).outcome()).isEqualTo("YES");
        assertThat(decide(rules.formatted("PACKED")).outcome()).isEqualTo("EARLY");
    }

    @Test
    void derived_facts_are_there_for_every_caller() {
        RuleFolder folder = RuleFolder.empty()
                .with(
                        "pickup/decision.yaml",
                        RuleFolder.DECISION.replace(
                                "outcomes", "  - {type: Weight, cardinality: one, derived: true}\noutcomes"))
                .with("pickup/a.drl", """
                        rule "a" @zh("重 {kilos}") when Weight($k : kilos, kilos > 1)
                        then insert(new Decision("YES").with("kilos", $k)); end
                        """);

        assertThat(folder.open()
                        .decide("pickup", "textbook", List.of(parcel(State.SENT, 1, 1)))
                        .data())
                .containsEntry("kilos", new BigDecimal("5"));
        assertThatThrownBy(() -> folder.open()
                        .decide(
                                "pickup",
                                "textbook",
                                List.of(parcel(State.SENT, 1, 1), new ParcelFacts.Weight(BigDecimal.ONE))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("FACT_DERIVED"));
    }

    @Test
    void sums_are_exact() {
        Ruling ruling = decide(
                """
                rule "a" @zh("共 {sum}") when accumulate(Offer($f : fee); $s : sum($f), $m : max($f), $n : count($f))
                then insert(new Decision("YES").with("sum", $s).with("max", $m).with("n", $n)); end
                """,
                new ParcelFacts.Offer("A", new BigDecimal("0.10"), 1),
                new ParcelFacts.Offer("B", new BigDecimal("0.20"), 1));

        assertThat(ruling.reasons().get(0).sentence().chinese()).isEqualTo("共 0.30");
    }

    private static Ruling decide(String drl, ParcelFacts.Offer... offers) {
        RuleFolder folder = RuleFolder.empty()
                .with("pickup/decision.yaml", RuleFolder.DECISION)
                .with("pickup/a.drl", drl);
        List<Record> facts = new ArrayList<>(List.of(offers));
        facts.add(parcel(State.SENT, 3, 100));
        return folder.open().decide("pickup", "textbook", facts);
    }

    private void refused(String reason, Map<String, ?> facts) {
        assertThatThrownBy(() -> rules.decide("pickup", "textbook", facts))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
