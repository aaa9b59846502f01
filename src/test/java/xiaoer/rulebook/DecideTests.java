package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xiaoer.rulebook.ParcelFacts.parcel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.ParcelFacts.State;
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
                        "pickup-02", Map.of("zh", "才 100 秒，还差 80 秒。", "en", "80 seconds to go."), "handbook D03"));
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
        refused("FACT_CARDINALITY", Map.of());
        refused("FACT_CARDINALITY", Map.of("Parcel", List.of(Map.of(), Map.of())));
    }

    private void refused(String reason, Map<String, ?> facts) {
        assertThatThrownBy(() -> rules.decide("pickup", "textbook", facts))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
