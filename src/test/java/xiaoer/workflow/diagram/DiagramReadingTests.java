package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.diagram.Fragments.ANSWER;
import static xiaoer.workflow.diagram.Fragments.boundary;
import static xiaoer.workflow.diagram.Fragments.catching;
import static xiaoer.workflow.diagram.Fragments.end;
import static xiaoer.workflow.diagram.Fragments.flow;
import static xiaoer.workflow.diagram.Fragments.given;
import static xiaoer.workflow.diagram.Fragments.taken;
import static xiaoer.workflow.diagram.Fragments.task;
import static xiaoer.workflow.diagram.Fragments.timer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Kind;
import xiaoer.workflow.diagram.Diagram.Literal;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.Diagram.Wait;
import xiaoer.workflow.diagram.Diagram.Words;

/** What a file says is what the diagram holds. */
class DiagramReadingTests {

    @Test
    void a_process_has_its_variables_nodes_and_flows_in_the_order_of_the_file() {
        Diagram diagram = new Bpmn().diagram();

        assertThat(diagram.path()).isEqualTo("processes/fence/fence.bpmn");
        assertThat(diagram.words().zh()).isEqualTo("栅栏");
        assertThat(diagram.variables())
                .containsExactly(
                        Map.entry("reason", ValueType.TEXT),
                        Map.entry("amount", ValueType.NUMBER),
                        Map.entry("paid", ValueType.YES_NO),
                        Map.entry("since", ValueType.TIME),
                        Map.entry("lines", ValueType.LIST));
        assertThat(diagram.nodes()).containsOnlyKeys("begin", "work", "done");
        assertThat(diagram.flows()).containsOnlyKeys("in", "out");
        assertThat(diagram.node("work").line()).isEqualTo(Bpmn.WORK_LINE);
    }

    @Test
    void documentation_tells_people_in_two_languages() {
        Node node = work("""
                <userTask id="work" name="核对"><documentation>en: Check
                help: 先看备注，
                再看旗子。
                help-en: Notes first.
                see: 消费者权益保护法 §25；handbook §4; MCQ4
                state: WAIT_SELLER</documentation></userTask>""");

        assertThat(node.words())
                .isEqualTo(new Words(
                        "核对",
                        "Check",
                        "先看备注，\n再看旗子。",
                        "Notes first.",
                        List.of("消费者权益保护法 §25", "handbook §4", "MCQ4"),
                        "WAIT_SELLER"));
    }

    @ParameterizedTest
    @CsvSource({"staet: WAIT, UNKNOWN_KEY", "state: waiting, BAD_NAME"})
    void documentation_that_is_mistyped_is_told(String line, String code) {
        Bpmn file = new Bpmn()
                .work("<userTask id=\"work\" name=\"a\"><documentation>" + line + "</documentation></userTask>");

        assertThat(file.problems()).extracting(Kinds::of).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#{p.answerDays}|p.answerDays|''",
                "#{ p.answerDays * p.warnFirst }|p.answerDays|p.warnFirst",
                "#{amount}|amount|''"
            })
    void timers_name_how_long_they_wait(String text, String length, String share) {
        Bpmn file = new Bpmn().more(boundary("late", "work", false, timer(text)) + end("e2") + flow("late", "e2"));
        Node timer = file.diagram().node("late");

        assertThat(timer.timer()).isEqualTo(new Wait(length, share));
        assertThat(timer.attachedTo()).isEqualTo("work");
        assertThat(timer.interrupting()).isFalse();
        assertThat(file.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PT48H, 2, days",
        "P2W, 14, days",
        "P1DT12H, 36, hours",
        "PT30M, 0.5, hours",
        "PT90S, 0.025, hours",
        "PT240H, 10, days"
    })
    void a_wait_in_the_diagram_is_business_time_and_told_once(String text, BigDecimal amount, String unit) {
        Bpmn file = new Bpmn().more(boundary("late", "work", false, timer(text)) + end("e2") + flow("late", "e2"));

        assertThat(file.diagram().node("late").timer()).isEqualTo(new Wait(new Literal(amount, unit)));
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("TIMER.LITERAL");
            assertThat(problem.isError()).isFalse();
            assertThat(problem.in(Locale.ENGLISH).hint()).contains("value: " + amount + ", unit: " + unit);
        });
    }

    @Test
    void data_have_a_name_a_type_and_a_variable() {
        Node node = work("<serviceTask id=\"work\" name=\"a\" operationRef=\"turn\">" + given("code", "T", "reason")
                + "</serviceTask>");

        assertThat(node.kind()).isEqualTo(Kind.SERVICE_TASK);
        assertThat(node.target()).isEqualTo("turn");
        assertThat(node.inputs()).containsExactly(new Input("code", ValueType.TEXT, "reason", "", Bpmn.WORK_LINE));
    }

    @Test
    void a_message_gives_its_data() {
        Node node = work("<intermediateCatchEvent id=\"work\" name=\"a\">"
                + taken("why", "T", "reason").replaceAll("</?ioSpecification>", "") + ANSWER
                + "</intermediateCatchEvent>");

        assertThat(node.trigger()).isEqualTo(Trigger.MESSAGE);
        assertThat(node.target()).isEqualTo("Answer");
        assertThat(node.outputs()).containsExactly(new Output("why", ValueType.TEXT, "reason", Bpmn.WORK_LINE));
    }

    @Test
    void what_is_inside_a_subprocess_sees_the_item_around_it() {
        Diagram diagram = new Bpmn()
                .work(
                        "<subProcess id=\"work\" name=\"每行\"><ioSpecification><dataInput id=\"texts\" name=\"texts\" itemSubjectRef=\"L\"/></ioSpecification>"
                                + "<dataInputAssociation><sourceRef>lines</sourceRef><targetRef>texts</targetRef></dataInputAssociation>"
                                + "<multiInstanceLoopCharacteristics isSequential=\"true\"><loopDataInputRef>texts</loopDataInputRef><inputDataItem id=\"line\"/></multiInstanceLoopCharacteristics>"
                                + "<startEvent id=\"i\"/><exclusiveGateway id=\"x\" name=\"选\" default=\"x-o\"/><endEvent id=\"o\"/><endEvent id=\"p\"/>"
                                + flow("i", "x") + flow("x", "o") + flow("x", "p", "line = \"A\"") + "</subProcess>")
                .diagram();

        assertThat(diagram.node("work").each()).isEqualTo(new Each("lines", "line", true));
        assertThat(diagram.node("work").inputs()).isEmpty();
        assertThat(diagram.node("x").scope()).isEqualTo("work");
        assertThat(diagram.flows().get("x-p").condition()).isNotNull();
    }

    @Test
    void events_wait_for_what_they_refer_to() {
        Diagram diagram = new Bpmn()
                .more(
                        "<subProcess id=\"watch\" name=\"盯着\" triggeredByEvent=\"true\"><startEvent id=\"w\" name=\"停\" isInterrupting=\"false\">"
                                + Fragments.STOP + "</startEvent>" + end("e2") + flow("w", "e2") + "</subProcess>")
                .diagram();

        assertThat(diagram.node("watch").kind()).isEqualTo(Kind.EVENT_SUBPROCESS);
        assertThat(diagram.node("w"))
                .returns("watch", Node::scope)
                .returns(Trigger.SIGNAL, Node::trigger)
                .returns("Stop", Node::target)
                .returns(false, Node::interrupting);
    }

    @Test
    void what_is_read_runs_in_the_engine() {
        Diagram diagram = new Bpmn()
                .work("<exclusiveGateway id=\"work\" name=\"付了？\" default=\"out\"/>")
                .more(task("pay")
                        + catching("told", ANSWER)
                        + end("e2")
                        + flow("work", "pay", "not(paid)")
                        + flow("pay", "told")
                        + flow("told", "e2"))
                .diagram();

        EngineRun paid = new EngineRun(diagram).start(Map.of("paid", true));
        assertThat(paid.entered).containsExactly("begin", "work", "done");
        EngineRun unpaid = new EngineRun(diagram).start(Map.of("paid", false)).complete("pay");
        assertThat(unpaid.send(Trigger.MESSAGE, "Answer").entered)
                .containsExactly("begin", "work", "pay", "told", "e2");
    }

    private static Node work(String text) {
        return new Bpmn().work(text).diagram().node("work");
    }
}
