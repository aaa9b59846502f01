package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CachingTests {

    private final CachingRulebook rulebook = RuleFolder.rulebook();

    @Test
    void an_unchanged_folder_is_read_and_compiled_once_however_many_sets_hold_it() {
        RuleFiles first = RuleFolder.pickup().files();
        RuleFiles second = RuleFolder.pickup()
                .with("parameters/modern.yaml", "extends: textbook\n")
                .with("other/decision.yaml", RuleFolder.DECISION)
                .files();

        assertThat(rulebook.folder(second, "pickup")).isSameAs(rulebook.folder(first, "pickup"));
    }

    @Test
    void a_folder_changes_with_its_files_and_not_with_sentences_that_it_does_not_use() {
        RuleFiles first = RuleFolder.pickup().files();
        RuleFiles changed = RuleFolder.pickup()
                .with("pickup/pickup.drl", RuleFolder.RULES + "\n")
                .files();
        RuleFiles sentences = RuleFolder.pickup().with("shop.dsl", "").files();
        CompiledFolder folder = rulebook.folder(first, "pickup");

        assertThat(rulebook.folder(changed, "pickup")).isNotSameAs(folder);
        assertThat(rulebook.folder(sentences, "pickup")).isSameAs(folder);
    }

    @Test
    void scenarios_run_again_only_when_they_or_their_parameters_changed() {
        CheckReport first = rulebook.check(RuleFolder.pickup().files());
        CheckReport again = rulebook.check(RuleFolder.pickup().files());
        CheckReport changed = rulebook.check(RuleFolder.pickup()
                .with("parameters/textbook.yaml", RuleFolder.TEXTBOOK.replace("value: 60", "value: 61"))
                .files());

        assertThat(again.scenarios().get(0)).isSameAs(first.scenarios().get(0));
        assertThat(changed.scenarios().get(0)).isNotSameAs(first.scenarios().get(0));
    }

    @Test
    void a_fingerprint_changes_with_the_rules_and_with_the_parameters_they_use_and_with_nothing_else() {
        String before = fingerprint(RuleFolder.pickup());
        String parameters = RuleFolder.TEXTBOOK;

        assertThat(fingerprint(RuleFolder.pickup().with("pickup/pickup.drl", RuleFolder.RULES + "\n")))
                .isNotEqualTo(before);
        assertThat(fingerprint(RuleFolder.pickup()
                        .with("parameters/textbook.yaml", parameters.replace("value: 60", "value: 61"))))
                .isNotEqualTo(before);
        assertThat(fingerprint(RuleFolder.pickup()
                        .with("parameters/textbook.yaml", parameters.replace("value: 顺丰", "value: 中通"))
                        .with("other/decision.yaml", RuleFolder.DECISION)))
                .isEqualTo(before);
    }

    @Test
    void profiles_in_which_a_decision_finds_the_same_values_share_its_fingerprint() {
        RuleFolder folder = RuleFolder.pickup();
        String textbook = fingerprint(folder);

        folder.with("parameters/modern.yaml", "extends: textbook\n");
        assertThat(fingerprint(folder, "modern")).isEqualTo(textbook);

        folder.with(
                "parameters/modern.yaml",
                "extends: textbook\np.fold: {value: 61, unit: seconds, from: 2015-07-17, source: handbook, min: 1, max: 86400}\n");
        assertThat(fingerprint(folder, "modern")).isNotEqualTo(textbook);
        assertThat(fingerprint(folder)).isEqualTo(textbook);
    }

    private String fingerprint(RuleFolder folder) {
        return fingerprint(folder, "textbook");
    }

    private String fingerprint(RuleFolder folder, String profile) {
        return rulebook.open(folder.files(), 1).fingerprint("pickup", profile);
    }

    @Test
    void two_releases_side_by_side_answer_each_by_its_own_rules() {
        Rules before = rulebook.open(RuleFolder.pickup().files(), 1);
        Rules after = rulebook.open(
                RuleFolder.pickup()
                        .with("pickup/pickup.drl", RuleFolder.RULES.replace("elapsed >= days", "elapsed > days"))
                        .files(),
                2);
        Map<String, ?> facts = Map.of("Parcel", Map.of("state", "SENT", "days", 3, "elapsed", 180));

        assertThat(before.decide("pickup", "textbook", facts).release()).isEqualTo(1);
        assertThatThrownBy(() -> after.decide("pickup", "textbook", facts)).isInstanceOf(UndecidedException.class);
        assertThat(before.decide("pickup", "textbook", facts).outcome()).isEqualTo("YES");
    }

    @Test
    void a_set_that_never_passed_cannot_be_opened() {
        RuleFiles broken = RuleFolder.pickup().with("pickup/x.exe.d/y", "").files();

        assertThatThrownBy(() -> rulebook.open(broken, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void two_types_of_one_name_keep_the_program_from_starting() {
        assertThatThrownBy(() -> new Catalogue(List.of(new ParcelFacts(), new ParcelFacts())))
                .hasMessageContaining("Parcel");
    }

    @Test
    void a_decision_can_be_looked_up_with_its_facts_outcomes_and_rules() {
        DecisionInfo info =
                rulebook.open(RuleFolder.pickup().files(), 1).decisions().get(0);

        assertThat(info.name()).isEqualTo("pickup");
        assertThat(info.title().in("en")).isEqualTo("Pickup check");
        assertThat(info.outcomes()).containsExactly("YES", "EARLY");
        assertThat(info.facts().get(0).fields())
                .filteredOn(
                        field -> field.name().equals("state") || field.name().equals("days"))
                .extracting(DecisionInfo.FieldInfo::type, DecisionInfo.FieldInfo::unit)
                .containsExactly(tuple("one of [PACKED, SENT]", ""), tuple("number", "days"));
        assertThat(info.rules())
                .extracting(DecisionInfo.RuleInfo::id, DecisionInfo.RuleInfo::path, DecisionInfo.RuleInfo::line)
                .containsExactly(
                        tuple("pickup-01", "rules/pickup/pickup.drl", 1),
                        tuple("pickup-02", "rules/pickup/pickup.drl", 9));
    }
}
