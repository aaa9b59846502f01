package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What nobody has asked yet is compiled before somebody waits for it. */
class PreparingTests {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");

    @Test
    void all_decisions_of_a_set_are_compiled() {
        Rules rules = several(RuleFolder.RULES, RuleFolder.RULES).open();

        rules.prepare();

        Map<String, ?> parcel = Map.of("Parcel", Map.of("state", "SENT", "days", 3, "elapsed", 180));
        assertThat(NAMES)
                .allSatisfy(name -> assertThat(
                                rules.decide(name, "textbook", parcel).outcome())
                        .isEqualTo("YES"));
    }

    @Test
    void of_those_that_cannot_be_compiled_the_first_by_name_is_told() {
        Rules rules = several("no rule", "no rule either").open();

        assertThatThrownBy(rules::prepare)
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rules/b/b.drl")
                .hasMessageNotContaining("rules/e/e.drl");
    }

    private static RuleFolder several(String ofB, String ofE) {
        RuleFolder folder = RuleFolder.empty();
        NAMES.forEach(name -> folder.with(name + "/decision.yaml", RuleFolder.DECISION)
                .with(name + "/" + name + ".drl", name.equals("b") ? ofB : name.equals("e") ? ofE : RuleFolder.RULES));
        return folder;
    }
}
