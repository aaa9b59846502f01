package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.diagram.Fragments.ANSWER;
import static xiaoer.workflow.diagram.Fragments.STOP;
import static xiaoer.workflow.diagram.Fragments.constant;
import static xiaoer.workflow.diagram.Fragments.end;
import static xiaoer.workflow.diagram.Fragments.flow;
import static xiaoer.workflow.diagram.Fragments.given;
import static xiaoer.workflow.diagram.Fragments.taken;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** What goes into nodes and comes out of them. A row: the content of the node, and the code; none when it is fine. */
class DataTests {

    private static final String EACH =
            "<multiInstanceLoopCharacteristics><loopDataInputRef>%s</loopDataInputRef><inputDataItem id=\"%s\"/></multiInstanceLoopCharacteristics>";

    static Stream<Arguments> services() {
        return Stream.of(
                row("", given("code", "T", "reason")),
                row("", given("cost", "N", "amount") + taken("total", "N", "amount")),
                row("", constant("code", "T", "LATE")),
                row("", constant("cost", "N", "-1.5")),
                row("UNKNOWN_FIELD", given("colour", "T", "reason")),
                row("UNKNOWN_FIELD", taken("colour", "T", "reason")),
                row("TYPE", given("code", "N", "amount")),
                row("TYPE", given("cost", "N", "reason")),
                row("TYPE", constant("cost", "N", "many")),
                row("TYPE", constant("cost", "N", "1e999999999")),
                row("TYPE", taken("total", "N", "reason")),
                row(
                        "TYPE",
                        given("code", "T", "reason")
                                .replace("itemSubjectRef=\"T\"", "drools:dtype=\"java.lang.Runtime\"")),
                row("UNKNOWN_VARIABLE", given("code", "T", "nobody")),
                row("UNKNOWN_VARIABLE", taken("total", "N", "nobody")),
                row("DANGLING", given("code", "T", "reason").replace("<targetRef>d.in", "<targetRef>nobody")),
                row("DANGLING", taken("total", "N", "amount").replace("<sourceRef>d.out", "<sourceRef>nobody")),
                row(
                        "MISSING",
                        "<ioSpecification><dataInput id=\"a\" name=\"code\" itemSubjectRef=\"T\"/></ioSpecification>"),
                row(
                        "MISSING",
                        "<ioSpecification><dataOutput id=\"a\" name=\"total\" itemSubjectRef=\"N\"/></ioSpecification>"),
                row(
                        "DUPLICATE",
                        given("code", "T", "reason")
                                + "<dataInputAssociation><sourceRef>reason</sourceRef><targetRef>d.in</targetRef></dataInputAssociation>"),
                row(
                        "DATA",
                        given("code", "T", "reason")
                                .replace("<sourceRef>", "<sourceRef>reason</sourceRef><sourceRef>")),
                row("UNKNOWN_VARIABLE", EACH.formatted("nobody", "line")),
                row("TYPE", EACH.formatted("reason", "line")),
                row("BAD_NAME", EACH.formatted("lines", "reason")),
                row("", EACH.formatted("lines", "line") + given("code", "T", "line")),
                row("UNKNOWN_VARIABLE", EACH.formatted("lines", "line") + taken("total", "N", "line")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_service_task_gives_and_takes_what_its_work_item_knows(String code, String content) {
        assertCode(new Bpmn().work(node("serviceTask", "operationRef=\"turn\"", content)), code);
    }

    static Stream<Arguments> decisions() {
        return Stream.of(
                row("", taken("outcome", "T", "reason")),
                row("", given("amount", "N", "amount")),
                row("", given("day", "I", "since")),
                row("", given("loyal", "B", "paid")),
                row("", constant("Request_kind", "T", "RETURN")),
                row("", given("Request_kind", "T", "reason")),
                row("", constant("Buyer_kind", "T", "anything")),
                row("", taken("refund", "N", "amount")),
                row("NO_SUCH_OPTION", constant("Request_kind", "T", "EXCHANGE")),
                row("UNKNOWN_FIELD", given("kind", "T", "reason")),
                row("UNKNOWN_FIELD", given("Request_amount", "N", "amount")),
                row("", given("code", "T", "reason")),
                row("UNKNOWN_FIELD", given("total", "N", "amount")),
                row("TYPE", given("amount", "T", "reason")),
                row("TYPE", taken("outcome", "N", "amount")));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_task_gives_facts_and_takes_the_ruling(String code, String content) {
        assertCode(new Bpmn().work(node("businessRuleTask", "drools:ruleFlowGroup=\"refund-check\"", content)), code);
    }

    static Stream<Arguments> events() {
        return Stream.of(
                row("", "intermediateThrowEvent", ANSWER, given("why", "T", "reason")),
                row("", "intermediateCatchEvent", ANSWER, taken("why", "T", "reason")),
                row("DATA", "intermediateThrowEvent", STOP, given("why", "T", "reason")),
                row("DATA", "intermediateCatchEvent", STOP, taken("why", "T", "reason")));
    }

    private static Arguments row(String code, String element, String event, String content) {
        return Arguments.of(
                code,
                "<" + element + " id=\"work\" name=\"事\">" + content.replaceAll("</?ioSpecification>", "") + event
                        + "</" + element + ">");
    }

    @ParameterizedTest
    @MethodSource("events")
    void only_messages_carry_data(String code, String event) {
        assertCode(new Bpmn().work(event), code);
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                row("", given("amount", "N", "amount") + taken("reason", "T", "reason")),
                row("UNKNOWN_FIELD", given("colour", "T", "reason")),
                row("UNKNOWN_FIELD", taken("colour", "T", "reason")),
                row("TYPE", given("amount", "T", "reason")));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_called_process_is_given_variables_it_has(String code, String content) {
        Bpmn called = new Bpmn().process("<process id=\"inner\" name=\"里面\">");

        assertCode(
                new Bpmn()
                        .work(node("callActivity", "calledElement=\"inner\"", content))
                        .beside("inner/inner.bpmn", called),
                code);
    }

    @Test
    void a_process_does_not_call_itself_by_any_way() {
        Bpmn inner = new Bpmn()
                .process("<process id=\"inner\" name=\"里面\">")
                .work(node("callActivity", "calledElement=\"fence\"", ""));
        Bpmn outer = new Bpmn().work(node("callActivity", "calledElement=\"inner\"", ""));

        assertThat(outer.beside("inner/inner.bpmn", inner).problems())
                .hasSize(2)
                .extracting(Kinds::of)
                .containsOnly("RECURSION");
        assertCode(new Bpmn().work(node("callActivity", "calledElement=\"fence\"", "")), "RECURSION");
    }

    @Test
    void what_is_called_must_be_there() {
        assertCode(new Bpmn().work(node("callActivity", "calledElement=\"nobody\"", "")), "UNKNOWN_PROCESS");
        assertCode(new Bpmn().work(node("callActivity", "", "")), "MISSING");
        assertCode(
                new Bpmn().work(node("businessRuleTask", "drools:ruleFlowGroup=\"nobody\"", "")), "UNKNOWN_DECISION");
        assertCode(new Bpmn().work(node("businessRuleTask", "", "")), "MISSING");
        assertCode(
                new Bpmn()
                        .definitions("<interface id=\"j\"><operation id=\"o\" name=\"nobody\"/></interface>")
                        .work(node("serviceTask", "operationRef=\"o\"", "")),
                "UNKNOWN_WORK_ITEM");
        assertCode(new Bpmn().work(node("serviceTask", "operationRef=\"nobody\"", "")), "DANGLING");
        assertCode(new Bpmn().work(node("sendTask", "messageRef=\"nobody\"", "")), "DANGLING");
    }

    @Test
    void a_file_with_its_own_problems_is_not_missed_by_its_callers() {
        Bpmn broken = new Bpmn().process("<process id=\"inner\" name=\"里面\">").more("<scriptTask id=\"a\"/>");

        assertThat(new Bpmn()
                        .work(node("callActivity", "calledElement=\"inner\"", ""))
                        .beside("inner/inner.bpmn", broken)
                        .problems())
                .extracting(Problem::path)
                .containsExactly("processes/inner/inner.bpmn");
    }

    @Test
    void the_error_of_a_called_process_is_caught_by_its_caller() {
        Bpmn failing = new Bpmn()
                .process("<process id=\"inner\" name=\"里面\">")
                .work("<exclusiveGateway id=\"work\" name=\"有货？\" default=\"out\"/>")
                .more("<endEvent id=\"failed\" name=\"没货\"><errorEventDefinition errorRef=\"e\"/></endEvent>"
                        + flow("work", "failed", "paid"));
        String caught =
                "<boundaryEvent id=\"b\" name=\"没货\" attachedToRef=\"work\"><errorEventDefinition errorRef=\"e\"/></boundaryEvent>"
                        + end("e2") + flow("b", "e2");
        Bpmn caller = new Bpmn()
                .work(node("callActivity", "calledElement=\"inner\"", ""))
                .beside("inner/inner.bpmn", failing);

        assertCode(caller, "NOT_CAUGHT");
        assertCode(caller.more(caught), "");
    }

    static Stream<Arguments> variables() {
        return Stream.of(
                row("TYPE", "<property id=\"v\" itemSubjectRef=\"nobody\"/>"),
                row("TYPE", "<property id=\"v\"/>"),
                row("BAD_NAME", "<property id=\"v-1\" itemSubjectRef=\"T\"/>"),
                row("BAD_NAME", "<property id=\"v\" name=\"w\" itemSubjectRef=\"T\"/>"),
                row("BAD_NAME", "<property id=\"not\" itemSubjectRef=\"T\"/>"),
                row("BAD_NAME", "<property name=\"v\" itemSubjectRef=\"T\"/>"),
                row("DUPLICATE", "<property id=\"amount\" itemSubjectRef=\"T\"/>"));
    }

    @ParameterizedTest
    @MethodSource("variables")
    void variables_have_a_name_and_a_simple_type(String code, String property) {
        assertCode(new Bpmn().more(property), code);
    }

    private static String node(String element, String attributes, String content) {
        return "<" + element + " id=\"work\" name=\"办事\" " + attributes + ">" + content + "</" + element + ">";
    }

    private static Arguments row(String code, String content) {
        return Arguments.of(code, content);
    }

    private static void assertCode(Bpmn file, String code) {
        if (code.isEmpty()) {
            assertThat(file.problems()).isEmpty();
        } else {
            assertThat(file.problems()).extracting(Kinds::of).startsWith(code);
        }
    }
}
