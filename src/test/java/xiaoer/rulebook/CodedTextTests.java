package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;
import xiaoer.testing.Kinds;

/** A text that is one of a few words: a misspelt word would never match, and nobody would notice. */
public class CodedTextTests {

    public record Lamp(String colour, boolean lit) {}

    private static final Map<String, FactType.Field> WORDS =
            Map.of("colour", new FactType.Field("颜色", "colour", "", List.of("RED", "GREEN")));

    private final Rulebook rulebook =
            RulebookFixture.of(List.of(() -> List.of(FactType.of(Lamp.class, "灯", "lamp", WORDS))));

    private static final String DECISION = """
            title: {zh: 过街}
            question: {zh: 能走吗？}
            facts: [{type: Lamp, cardinality: one}]
            outcomes: [GO, STOP]
            """;
    private static final String TABLE = """
            RuleSet,crossing
            RuleTable crossing
            NAME,CONDITION,CONDITION,ACTION,METADATA
            ,Lamp...,Lamp...,,
            ,"colour == ""$param""\",lit == $param,"insert(new Decision(""$param""));","zh(""$param"")"
            规则,颜色,亮着,结论,说明
            crossing-go,GREEN,TRUE,GO,走
            crossing-stop,RED,TRUE,STOP,停
            """;
    private static final String SCENARIOS = """
            - {name: 绿灯走, given: {Lamp: {colour: GREEN, lit: true}}, expect: {outcome: GO}}
            - {name: 红灯停, given: {Lamp: {colour: RED, lit: true}}, expect: {outcome: STOP}}
            """;

    @Test
    void known_words_pass_and_a_spreadsheet_may_write_true_in_capitals() {
        assertThat(rulebook.check(files(TABLE)).problems()).isEmpty();
    }

    @Test
    void a_misspelt_word_is_refused_at_its_row() {
        List<Problem> problems =
                rulebook.check(files(TABLE.replace("GREEN", "GREN"))).problems();

        assertThat(problems).filteredOn(Problem::isError).singleElement().satisfies(problem -> {
            assertThat(Kinds.of(problem)).isEqualTo("UNKNOWN_CHOICE");
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.hint()).contains("RED").contains("GREEN");
        });
    }

    @Test
    void facts_that_come_by_name_hold_a_known_word_or_none() {
        Rules rules = rulebook.open(files(TABLE), 1);

        assertThatThrownBy(() -> rules.decide("crossing", "textbook", Map.of("Lamp", Map.of("colour", "BLUE"))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> rules.decide("crossing", "textbook", Map.of("Lamp", Map.of("lit", true))))
                .isInstanceOf(UndecidedException.class);
        assertThat(rules.decisions().get(0).facts().get(0).fields().get(0).type())
                .isEqualTo("one of [RED, GREEN]");
    }

    private static RuleFiles files(String table) {
        return new RuleFiles(Map.of(
                        "parameters/textbook.yaml", RuleFolder.TEXTBOOK,
                        "crossing/decision.yaml", DECISION,
                        "crossing/crossing.csv", table,
                        "crossing/crossing.scenarios.yaml", SCENARIOS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))));
    }
}
