package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** Rules in the analyst's own sentences, Chinese and English. */
class SentenceRuleTests {

    private static final String SENTENCES = """
            # what stands left of = is written in rules
            [when]包裹状态是 {state}=Parcel(state == "{state}")
            [when]- 标签是 "{label}"=label == "{label}"
            [when]- FAST or free={fee} <= 1
            [when]The parcel was {state}=Parcel(state == "{state}")
            [when][Parcel]- it is paid=paid
            [when]- 费用低于 COST=fee < COST
            [when]COST=days * days
            [then]结论 {outcome}=insert(new Decision("{outcome}"));
            [consequence]The answer is {outcome}=insert(new Decision("{outcome}"));
            """;
    private static final String RULES = """
            # 中文
            rule "s-1" @zh("可以。")
            when
              包裹状态是 SENT
              - 标签是 “glass”
              - 费用低于 COST
            then
              结论 YES
            end

            // English
            rule "s-2" @zh("早了。")
            when
              The parcel was PACKED
              - it is paid
            then
              The answer is EARLY
            end
            """;

    private static RuleFolder folder(String rules) {
        return RuleFolder.empty()
                .with("pickup/decision.yaml", RuleFolder.DECISION.replace("parameters: [p.fold]", ""))
                .with("shop.dsl", SENTENCES)
                .with("pickup/pickup.dslr", rules);
    }

    @Test
    void chinese_and_english_sentences_decide() {
        Rules rules = folder(RULES).open();

        assertThat(rules.decide(
                                "pickup",
                                "textbook",
                                Map.of("Parcel", Map.of("state", "SENT", "label", "glass", "days", 3, "fee", "8.99")))
                        .outcome())
                .isEqualTo("YES");
        assertThat(rules.decide("pickup", "textbook", Map.of("Parcel", Map.of("state", "PACKED", "paid", true)))
                        .outcome())
                .isEqualTo("EARLY");
    }

    @Test
    void an_unknown_sentence_is_told_with_its_line_and_the_nearest_known_one() {
        problem(folder(RULES.replace("包裹状态是 SENT", "包裹状态为 SENT")), "UNKNOWN_SENTENCE", 4, "包裹状态是 {state}");
    }

    @Test
    void a_wrong_word_in_a_sentence_is_told_with_its_line() {
        problem(folder(RULES.replace("- 费用低于 COST", "- 费用低于 COST || label > 1")), "TYPE", 6, "");
        problem(folder(RULES.replace("包裹状态是 SENT", "包裹状态是 LOST")), "UNKNOWN_CHOICE", 4, "PACKED");
        problem(folder(RULES.replace("  包裹状态是 SENT\n", "")), "SYNTAX", 4, "");
    }

    @Test
    void a_wrong_entry_is_told_in_the_sentence_file() {
        CheckReport report = folder(RULES)
                .with("shop.dsl", SENTENCES + "[when]{a} ist {b}=Parcel()\n")
                .check();

        assertThat(report.problems()).filteredOn(Problem::isError).first().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("rules/shop.dsl");
            assertThat(problem.line()).isEqualTo(11);
        });
    }

    @Test
    void a_sentence_is_no_regular_expression() {
        CheckReport report = folder(RULES)
                .with("shop.dsl", "[when](a+)+{x:(b+)+}c=Parcel()\n" + SENTENCES)
                .check();

        assertThat(report.problems()).extracting(Kinds::of).contains("BAD_ENTRY");
    }

    private static void problem(RuleFolder folder, String code, int line, String inHint) {
        assertThat(folder.check().problems())
                .filteredOn(Problem::isError)
                .first()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo("rules/pickup/pickup.dslr");
                    assertThat(Kinds.of(problem)).isEqualTo(code);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.hint()).contains(inHint);
                });
    }
}
