package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.Problem;

/** What other programs understand and this one does not is refused with what to write instead, in both languages. */
class InsteadTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    PT0S        | PT0S        | PT48H
                    P9999W      | P9999W      | PT48H
                    PT1.5H      | PT1.5H      | #{p.sellerResponseDays}
                    ${wait}     | ${wait}     | #{wait}
                    =wait       | =wait       | #{wait}
                    two days    | two days    | #{p.sellerResponseDays}
                    """)
    void a_wait_is_no_length_of_time_in_the_diagram(String written, String named, String instead) {
        assertTold(
                new Bpmn()
                        .more(Fragments.boundary("late", "work", true, Fragments.timer(written))
                                + Fragments.end("e2")
                                + Fragments.flow("late", "e2")),
                named,
                instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics> | loopCardinality | loopDataInputRef
                    <standardLoopCharacteristics/> | standardLoopCharacteristics | 网关 / gateway
                    <multiInstanceLoopCharacteristics><completionCondition>x</completionCondition></multiInstanceLoopCharacteristics> | completionCondition | 边界事件 / boundary event
                    """)
    void a_loop_is_said_by_a_list_or_drawn(String loop, String named, String instead) {
        assertTold(new Bpmn().work("<userTask id=\"work\" name=\"办\">" + loop + "</userTask>"), named, instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <task id="a" name="办"/>                                                       | task            | 用户 / user
                    <intermediateCatchEvent id="a"><timerEventDefinition><timeDate>2030</timeDate></timerEventDefinition></intermediateCatchEvent> | timeDate | timeDuration
                    <intermediateCatchEvent id="a"><conditionalEventDefinition/></intermediateCatchEvent> | conditionalEventDefinition | 信号 / signal
                    """)
    void a_node_is_of_a_kind_that_can_be_worked(String node, String named, String instead) {
        assertTold(new Bpmn().more(node), named, instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ${paid}   | $        | amount > 0
                    '#{paid}' | #{paid}  | amount > 0
                    """)
    void a_condition_is_no_expression_of_another_program(String written, String named, String instead) {
        assertTold(
                new Bpmn()
                        .work("<exclusiveGateway id=\"work\" name=\"选\" default=\"out\"/>")
                        .more(Fragments.end("e2") + Fragments.flow("work", "e2", written)),
                named,
                instead);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <userTask id="work" name="办" default="out"/> | out | 排他网关 / exclusive gateway
                    """)
    void flows_part_at_gateways(String task, String named, String instead) {
        assertTold(new Bpmn().work(task).more(Fragments.end("e2") + Fragments.flow("work", "e2")), named, instead);
    }

    /** @param instead in Chinese and in English, where they differ */
    private static void assertTold(Bpmn file, String named, String instead) {
        Problem problem =
                file.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
        String[] words = instead.split(" / ");

        assertThat(problem.in(Locale.ROOT).message()).contains(named);
        assertThat(problem.in(Locale.ROOT).hint()).contains(words[0]);
        assertThat(problem.in(Locale.ENGLISH).message()).contains(named);
        assertThat(problem.in(Locale.ENGLISH).hint()).contains(words[words.length - 1]);
    }
}
