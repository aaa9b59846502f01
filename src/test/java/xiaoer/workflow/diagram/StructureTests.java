package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static xiaoer.workflow.diagram.Fragments.ANGRY;
import static xiaoer.workflow.diagram.Fragments.ANSWER;
import static xiaoer.workflow.diagram.Fragments.NO_STOCK;
import static xiaoer.workflow.diagram.Fragments.boundary;
import static xiaoer.workflow.diagram.Fragments.catching;
import static xiaoer.workflow.diagram.Fragments.end;
import static xiaoer.workflow.diagram.Fragments.flow;
import static xiaoer.workflow.diagram.Fragments.task;
import static xiaoer.workflow.diagram.Fragments.timer;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** How nodes may be joined. A row: what is drawn besides begin → work → done, the code, and the element it is about. */
class StructureTests {

    private static final String CHOICE = "<exclusiveGateway id=\"work\" name=\"选\" default=\"out\"/>";
    private static final String SUB = "<subProcess id=\"work\" name=\"子\"><startEvent id=\"i\"/>" + flow("i", "o");

    static Stream<Arguments> wrong() {
        return Stream.of(
                row("DANGLING", "work-nobody", flow("work", "nobody")),
                row("DANGLING", "nobody-work", flow("nobody", "work")),
                row("TOO_MANY_FLOWS", "work", end("e2") + flow("work", "e2")),
                row("TOO_MANY_FLOWS", "done", task("t2") + flow("t2", "done")),
                row("UNCONNECTED", "alone", task("alone")),
                row("TOO_MANY_FLOWS", "begin", task("t2") + flow("t2", "begin")),
                row("TOO_MANY_FLOWS", "done", task("t2") + flow("done", "t2")),
                row("DUPLICATE", "work", task("work")),
                row("DUPLICATE", "in", task("in")),
                row("BAD_NAME", "a.b", task("a.b")),
                row("BAD_NAME", "userTask", "<userTask name=\"x\"/>"),
                row("BAD_NAME", "a b", task("a b")),
                row("MISSING_NAME", "e2", "<endEvent id=\"e2\"/>" + catching("c", ANSWER) + flow("c", "e2")),
                row("START_END", "fence", "<startEvent id=\"b2\" name=\"又\"/>" + end("e2") + flow("b2", "e2")),
                row("START_END", "empty", "<subProcess id=\"empty\" name=\"空\"/>"),
                row(
                        "CROSSES",
                        "work-inside",
                        "<subProcess id=\"s\" name=\"子\">" + task("inside") + "</subProcess>" + flow("work", "inside")),
                work("GATEWAY", "work", CHOICE),
                work("GATEWAY", "work", "<parallelGateway id=\"work\"/>"),
                work("NO_DEFAULT", "work", CHOICE.replace("out", "in"), end("e2") + flow("work", "e2", "paid")),
                work("NO_CONDITION", "work-e2", CHOICE, end("e2") + flow("work", "e2")),
                work("CONDITION", "work-e2", "<parallelGateway id=\"work\"/>", end("e2") + flow("work", "e2", "paid")),
                row("CONDITION", "t2-e2", task("t2") + end("e2") + flow("t2", "e2", "paid")),
                work("UNKNOWN_VARIABLE", "work-e2", CHOICE, end("e2") + flow("work", "e2", "nobody = 1")),
                work("TYPE", "work-e2", CHOICE, end("e2") + flow("work", "e2", "amount = \"1\"")),
                work("SYNTAX", "work-e2", CHOICE, end("e2") + flow("work", "e2", "amount >")),
                work(
                        "LANGUAGE",
                        "work-e2",
                        CHOICE,
                        end("e2")
                                + flow("work", "e2", "return true;")
                                        .replace(
                                                "<conditionExpression",
                                                "<conditionExpression language=\"http://www.java.com/java\"")),
                work("EVENT", "work", "<eventBasedGateway id=\"work\"/>", end("e2") + flow("work", "e2")),
                row("EVENT", "c", catching("c", "") + end("e2") + flow("c", "e2")),
                row("EVENT", "c", catching("c", ANSWER + timer("#{p.answerDays}")) + end("e2") + flow("c", "e2")),
                row("EVENT", "c", catching("c", NO_STOCK) + end("e2") + flow("c", "e2")),
                row("DANGLING", "c", catching("c", ANSWER.replace("m\"", "n\"")) + end("e2") + flow("c", "e2")),
                row("MISSING", "c", catching("c", "<messageEventDefinition/>") + end("e2") + flow("c", "e2")),
                row("DANGLING", "b", boundary("b", "nobody", true, ANSWER) + end("e2") + flow("b", "e2")),
                row("BOUNDARY", "b", boundary("b", "work", true, NO_STOCK) + end("e2") + flow("b", "e2")),
                row("BOUNDARY", "b", boundary("b", "work", false, ANGRY) + end("e2") + flow("b", "e2")),
                work(
                        "BOUNDARY",
                        "b",
                        "<serviceTask id=\"work\" name=\"办\" operationRef=\"turn\"/>",
                        boundary("b", "work", true, ANSWER) + end("e2") + flow("b", "e2")),
                work(
                        "BOUNDARY",
                        "b",
                        SUB + "<endEvent id=\"o\"/></subProcess>",
                        boundary("b", "work", false, NO_STOCK) + end("e2") + flow("b", "e2")),
                work(
                        "EVENT",
                        "i",
                        SUB.replace(
                                        "<startEvent id=\"i\"/>",
                                        "<startEvent id=\"i\" name=\"a\">" + ANSWER + "</startEvent>")
                                + "<endEvent id=\"o\"/></subProcess>"),
                row(
                        "EVENT",
                        "w",
                        "<subProcess id=\"v\" name=\"看\" triggeredByEvent=\"true\"><startEvent id=\"w\" name=\"a\"/>"
                                + end("x") + flow("w", "x") + "</subProcess>"),
                work("NOT_CAUGHT", "o", SUB + "<endEvent id=\"o\" name=\"升级\">" + ANGRY + "</endEvent></subProcess>"),
                row("TIMER", "c", catching("c", timer("PT0S")) + end("e2") + flow("c", "e2")),
                row("TIMER", "c", catching("c", timer("#{java.lang.Runtime}")) + end("e2") + flow("c", "e2")),
                row("TIMER", "c", catching("c", timer("#{p.answerDays + 1}")) + end("e2") + flow("c", "e2")),
                row("TIMER", "c", catching("c", "<timerEventDefinition/>") + end("e2") + flow("c", "e2")),
                row("UNKNOWN_PARAMETER", "c", catching("c", timer("#{p.nobody}")) + end("e2") + flow("c", "e2")),
                row("UNKNOWN_PARAMETER", "c", catching("c", timer("#{p.modern}")) + end("e2") + flow("c", "e2")),
                row("UNKNOWN_PARAMETER", "c", catching("c", timer("#{p.warnFirst}")) + end("e2") + flow("c", "e2")),
                row(
                        "UNKNOWN_PARAMETER",
                        "c",
                        catching("c", timer("#{p.answerDays * p.answerDays}")) + end("e2") + flow("c", "e2")),
                row("UNKNOWN_VARIABLE", "c", catching("c", timer("#{nobody}")) + end("e2") + flow("c", "e2")),
                row("TYPE", "c", catching("c", timer("#{reason}")) + end("e2") + flow("c", "e2")));
    }

    private static Arguments row(String code, String subject, String more) {
        return work(code, subject, task("work"), more);
    }

    private static Arguments work(String code, String subject, String work) {
        return work(code, subject, work, "");
    }

    private static Arguments work(String code, String subject, String work, String more) {
        return Arguments.of(code, subject, work, more);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_does_not_fit_together_is_told(String code, String subject, String work, String more) {
        assertThat(new Bpmn().work(work).more(more).problems())
                .filteredOn(problem -> Kinds.of(problem).equals(code))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).matches("(?s)" + subject + "( «.*»)?：.*");
                    assertThat(problem.line()).isBetween(7, Bpmn.MORE_LINE);
                    assertThat(problem.hint()).isNotBlank();
                });
    }

    @Test
    void a_problem_names_id_label_and_line() {
        Problem problem = new Bpmn().more("\n" + task("alone")).problems().get(0);

        assertThat(problem.message()).startsWith("alone «办 alone»：");
        assertThat(problem.line()).isEqualTo(Bpmn.MORE_LINE + 1);
    }

    @Test
    void what_cannot_be_reached_and_what_cannot_end_is_told() {
        String circle = "<exclusiveGateway id=\"g\"/>" + task("a") + flow("g", "a") + flow("a", "h")
                + "<exclusiveGateway id=\"h\" name=\"再\" default=\"h-g\"/>" + flow("h", "g") + task("b")
                + flow("h", "b", "paid") + flow("b", "g");
        String late = boundary("late", "work", true, timer("#{p.answerDays}")) + flow("late", "g");

        assertThat(new Bpmn().more(circle).problems())
                .hasSize(4)
                .extracting(Kinds::of)
                .containsOnly("UNREACHABLE");
        assertThat(new Bpmn().more(circle + late).problems())
                .hasSize(5)
                .extracting(Kinds::of)
                .containsOnly("NO_END");
    }

    @Test
    void more_nodes_than_anybody_understands_are_refused() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 301; i++) {
            many.append(task("t" + i));
        }

        assertThat(new Bpmn().more(many.toString()).problems())
                .extracting(Kinds::of)
                .containsExactly("TOO_LARGE");
    }

    @Test
    void a_process_is_named_like_its_file() {
        assertThat(new Bpmn().process("<process id=\"other\" name=\"别的\">").problems())
                .extracting(Kinds::of)
                .containsExactly("FILE_NAME");
        assertThat(new Bpmn().process("<process id=\"my-fence\" name=\"栅栏\">").problems())
                .extracting(Kinds::of)
                .containsExactly("BAD_NAME");
        assertThat(new Bpmn().process("<process id=\"fence\">").problems())
                .extracting(Kinds::of)
                .containsExactly("MISSING_NAME");
        assertThat(new Bpmn()
                        .definitions("<process id=\"second\">" + task("other") + "</process>")
                        .problems())
                .extracting(Kinds::of)
                .containsExactly("PROCESS");
        assertThat(DiagramNames.file("refundOnly")).isEqualTo("processes/refund-only/refund-only.bpmn");
    }

    @Test
    void what_is_not_drawn_is_only_warned_of_and_once() {
        assertThat(new Bpmn().read().check(Bpmn.surroundings())).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("NOT_DRAWN");
            assertThat(problem.isError()).isFalse();
            assertThat(problem.message()).contains("begin", "work", "done", "in", "out");
        });
    }
}
