package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Facts are public language: rules of earlier releases keep the fields that today's rules no longer need. */
public class FormerFieldTests {

    public record Lamp(String colour, boolean lit) {}

    private static final FactType<Lamp> LAMP = FactWords.of(Lamp.class, "灯", "lamp")
            .field("colour", "颜色", "colour")
            .former("lit", "亮着", "lit")
            .type();

    private static final Map<String, String> EARLIER = Map.of(
            "parameters/textbook.yaml",
            RuleFolder.TEXTBOOK,
            "crossing/decision.yaml",
            """
            title: {zh: 过街}
            question: {zh: 能走吗？}
            facts: [{type: Lamp, cardinality: one}]
            outcomes: [GO, STOP]
            """,
            "crossing/crossing.csv",
            """
            RuleSet,crossing
            RuleTable crossing
            NAME,CONDITION,CONDITION,ACTION,METADATA
            ,Lamp...,Lamp...,,
            ,"colour == ""$param""\",lit == $param,"insert(new Decision(""$param""));","zh(""$param"")"
            规则,颜色,亮着,结论,说明
            crossing-go,GREEN,TRUE,GO,走
            crossing-stop,RED,TRUE,STOP,停
            """,
            "crossing/crossing.scenarios.yaml",
            """
            - {name: 绿灯走, given: {Lamp: {colour: GREEN, lit: true}}, expect: {outcome: GO}}
            - {name: 红灯停, given: {Lamp: {colour: RED, lit: true}}, expect: {outcome: STOP}}
            """);

    private final Rulebook rulebook = RulebookFixture.of(List.of(() -> List.of(LAMP)));
    private final RuleFiles files = new RuleFiles(EARLIER.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().getBytes(StandardCharsets.UTF_8))));

    @Test
    void earlier_rules_may_ask_for_a_former_field() {
        assertThat(rulebook.check(files).problems()).isEmpty();
        assertThat(rulebook.open(files, 1)
                        .decide("crossing", "textbook", List.of(new Lamp("GREEN", true)))
                        .outcome())
                .isEqualTo("GO");
    }

    @Test
    void nobody_is_told_of_a_former_field() {
        assertThat(rulebook.open(files, 1).decisions().get(0).facts().get(0).fields())
                .extracting(DecisionInfo.FieldInfo::name)
                .containsExactly("colour");
    }
}
