package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;

/** Who asks a decision of which a rule fails is told which one, where and why. */
public class FailingRuleTests {

    public record Share(BigDecimal whole, BigDecimal parts) {}

    private static final Rules RULES = RulebookFixture.of(
                    List.of(() -> List.of(FactType.of(Share.class, "份", "share", Map.of()))))
            .open(
                    new RuleFiles(Map.of(
                            "parameters/textbook.yaml",
                            bytes("p.fold: {value: 60, unit: seconds, from: 2015-07-17, source: handbook}"),
                            "share/decision.yaml",
                            bytes("""
                                    title: {zh: 份, en: Share}
                                    question: {zh: 多吗？, en: Much?}
                                    facts: [{type: Share, cardinality: one}]
                                    outcomes: [MUCH]
                                    parameters: []
                                    """),
                            "share/share.drl",
                            bytes("""
                                    rule "share-01" @zh("多")
                                    when
                                      Share(whole / parts > 1)
                                    then
                                      insert(new Decision("MUCH"));
                                    end
                                    """))),
                    7);

    @Test
    void the_refusal_names_decision_rule_line_and_cause_and_shows_the_facts() {
        assertThatThrownBy(() ->
                        Decisions.ask(RULES, "share", "textbook", Map.of("Share", Map.of("whole", 10, "parts", 0))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo("RULE_FAILED");
                    assertThat(refusal.arguments().get(0)).isEqualTo("share");
                    assertThat(refusal.details()).containsKeys("facts", "problem");
                    Problem problem = (Problem) refusal.arguments().get(1);
                    assertThat(problem.path()).isEqualTo("rules/share/share.drl");
                    assertThat(problem.line()).isEqualTo(3);
                    assertThat(problem.in(Locale.ENGLISH).message()).contains("share-01", "divided by zero");
                    assertThat(problem.message()).contains("share-01", "除以零");
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
