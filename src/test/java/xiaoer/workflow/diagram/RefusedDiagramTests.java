package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** What a diagram may not hold is refused where it stands, with what to do instead. */
class RefusedDiagramTests {

    @Test
    void a_sound_diagram_has_no_problem() {
        assertThat(new Bpmn().problems()).isEmpty();
    }

    static Stream<Arguments> besideTheProcess() {
        return rows(
                "NOT_ALLOWED", "<import importType=\"java\" location=\"a\" namespace=\"b\"/>",
                "NOT_ALLOWED", "<extensionElements><drools:import name=\"java.lang.Runtime\"/></extensionElements>",
                "NOT_ALLOWED", "<globalScriptTask id=\"g\"/>",
                "NOT_ALLOWED", "<collaboration id=\"c\"><correlationKey id=\"k\"/></collaboration>",
                "UNKNOWN_ELEMENT", "<evil xmlns=\"http://example.org/evil\"/>",
                "UNKNOWN_ATTRIBUTE", "<message id=\"n\" name=\"N\" drools:x=\"y\"/>");
    }

    static Stream<Arguments> inTheProcess() {
        return rows(
                "NOT_ALLOWED", "<scriptTask id=\"a\"><script>System.exit(0)</script></scriptTask>",
                "NOT_ALLOWED", "<task id=\"a\" drools:taskName=\"Log\"/>",
                "NOT_ALLOWED", "<manualTask id=\"a\"/>",
                "NOT_ALLOWED", "<adHocSubProcess id=\"a\"/>",
                "NOT_ALLOWED", "<transaction id=\"a\"/>",
                "NOT_ALLOWED", "<complexGateway id=\"a\"/>",
                "NOT_ALLOWED", "<correlationSubscription id=\"a\"/>",
                "UNKNOWN_ELEMENT", "<dataOutput id=\"a\"/>",
                "NOT_ALLOWED",
                        "<startEvent id=\"a\"><conditionalEventDefinition><condition>true</condition></conditionalEventDefinition></startEvent>",
                "NOT_ALLOWED", "<endEvent id=\"a\"><linkEventDefinition name=\"l\"/></endEvent>",
                "NOT_ALLOWED", "<intermediateThrowEvent id=\"a\"><compensateEventDefinition/></intermediateThrowEvent>",
                "NOT_ALLOWED",
                        "<intermediateThrowEvent id=\"a\"><errorEventDefinition errorRef=\"e\"/></intermediateThrowEvent>",
                "NOT_ALLOWED", "<intermediateThrowEvent id=\"a\"><terminateEventDefinition/></intermediateThrowEvent>",
                "NOT_ALLOWED", "<endEvent id=\"a\"><timerEventDefinition/></endEvent>",
                "NOT_ALLOWED",
                        "<intermediateCatchEvent id=\"a\"><timerEventDefinition><timeCycle>R/PT0.001S</timeCycle></timerEventDefinition></intermediateCatchEvent>",
                "NOT_ALLOWED",
                        "<intermediateCatchEvent id=\"a\"><timerEventDefinition><timeDate>2020-01-01</timeDate></timerEventDefinition></intermediateCatchEvent>",
                "NOT_ALLOWED", "<subProcess id=\"a\"><property id=\"v\"/></subProcess>",
                "NOT_ALLOWED", "<callActivity id=\"a\" calledElement=\"b\" drools:independent=\"true\"/>",
                "NOT_ALLOWED", "<callActivity id=\"a\" calledElement=\"b\" drools:waitForCompletion=\"false\"/>",
                "UNKNOWN_ATTRIBUTE", "<callActivity id=\"a\" calledElementByName=\"b\"/>",
                "UNKNOWN_ATTRIBUTE", "<serviceTask id=\"a\" drools:class=\"java.lang.Runtime\"/>",
                "NOT_ALLOWED", "<sequenceFlow id=\"a\" name=\"#{evil}\"/>",
                "NOT_ALLOWED", "<sequenceFlow id=\"a\" drools:priority=\"7\"/>",
                "NOT_ALLOWED", "<extensionElements><drools:global identifier=\"g\" type=\"G\"/></extensionElements>");
    }

    static Stream<Arguments> inATask() {
        return rows(
                "NOT_ALLOWED",
                        "<extensionElements><drools:onEntry-script scriptFormat=\"http://www.java.com/java\"><drools:script>evil()</drools:script></drools:onEntry-script></extensionElements>",
                "NOT_ALLOWED",
                        "<extensionElements><drools:onExit-script scriptFormat=\"http://www.mvel.org/2.0\"/></extensionElements>",
                "NOT_ALLOWED",
                        "<extensionElements><drools:metaData name=\"customSLADueDate\"><drools:metaValue>PT1S</drools:metaValue></drools:metaData></extensionElements>",
                "NOT_ALLOWED",
                        "<extensionElements><drools:metaData name=\"customAsync\"><drools:metaValue>true</drools:metaValue></drools:metaData></extensionElements>",
                "NOT_ALLOWED",
                        "<extensionElements><drools:metaData name=\"elementname\"><drools:metaValue>#{evil()}</drools:metaValue></drools:metaData></extensionElements>",
                "UNKNOWN_ELEMENT", "<executionListener xmlns=\"http://camunda.org/schema/1.0/bpmn\" class=\"Evil\"/>",
                "UNKNOWN_ELEMENT", "<extensionElements><note xmlns=\"\"/></extensionElements>",
                "NOT_ALLOWED", "<documentation>help: #{evil()}</documentation>",
                "NOT_ALLOWED", "<standardLoopCharacteristics/>",
                "NOT_ALLOWED",
                        "<multiInstanceLoopCharacteristics><loopCardinality>1000000000</loopCardinality></multiInstanceLoopCharacteristics>",
                "NOT_ALLOWED",
                        "<multiInstanceLoopCharacteristics><completionCondition>evil()</completionCondition></multiInstanceLoopCharacteristics>",
                "NOT_ALLOWED",
                        "<multiInstanceLoopCharacteristics><loopDataOutputRef>o</loopDataOutputRef></multiInstanceLoopCharacteristics>",
                "NOT_ALLOWED", "<dataInputAssociation><transformation>evil()</transformation></dataInputAssociation>",
                "NOT_ALLOWED",
                        "<dataInputAssociation><assignment><from>#{evil()}</from><to>o</to></assignment></dataInputAssociation>",
                "UNKNOWN_ELEMENT",
                        "<dataOutputAssociation><assignment><from>evil()</from><to>o</to></assignment></dataOutputAssociation>",
                "UNKNOWN_ELEMENT", "<scripted>evil()</scripted>");
    }

    private static Stream<Arguments> rows(String... codesAndTexts) {
        return Stream.iterate(0, i -> i < codesAndTexts.length, i -> i + 2)
                .map(i -> Arguments.of(codesAndTexts[i], codesAndTexts[i + 1]));
    }

    @ParameterizedTest
    @MethodSource("besideTheProcess")
    void a_file_defines_only_what_is_known(String code, String text) {
        assertRefused(new Bpmn().definitions(text).problems(), code, Bpmn.DEFINITIONS_LINE);
    }

    @ParameterizedTest
    @MethodSource("inTheProcess")
    void a_process_holds_only_known_nodes(String code, String text) {
        assertRefused(new Bpmn().more(text).problems(), code, Bpmn.MORE_LINE);
    }

    @ParameterizedTest
    @MethodSource("inATask")
    void a_task_runs_nothing_of_its_own(String code, String text) {
        Bpmn file = new Bpmn().work("<userTask id=\"work\" name=\"办事\">\n" + text + "</userTask>");

        assertRefused(file.problems(), code, Bpmn.WORK_LINE + 1);
        assertThat(file.problems().get(0).message()).startsWith("work «办事»：");
    }

    /** Nothing of a file with such a problem is read further, so nothing of it can reach the engine. */
    private static void assertRefused(List<Problem> problems, String code, int line) {
        assertThat(problems).hasSize(1).first().satisfies(problem -> {
            assertThat(Kinds.of(problem)).as(problem.message()).isEqualTo(code);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.path()).isEqualTo("processes/fence/fence.bpmn");
            assertThat(problem.isError()).isTrue();
            assertThat(problem.hint()).isNotBlank();
        });
    }

    @Test
    void a_refused_file_gives_no_diagram() {
        assertThat(new Bpmn().more("<scriptTask id=\"a\"/>").read().byId()).isEmpty();
    }

    @Test
    void constants_never_reach_the_engine() {
        String hostile = "@{evil} ${evil} \\u0022";
        Diagram diagram = new Bpmn().work("""
                        <serviceTask id="work" name="%1$s" operationRef="turn"><documentation>%1$s</documentation>
                        <ioSpecification><dataInput id="i1" name="code" itemSubjectRef="T"/></ioSpecification>
                        <dataInputAssociation><targetRef>i1</targetRef><assignment><from>%1$s</from><to>i1</to></assignment></dataInputAssociation>
                        </serviceTask>""".formatted(hostile)).diagram();

        assertThat(diagram.node("work").inputs().get(0).constant()).isEqualTo(hostile);
        assertThat(EngineBpmnWriter.of(diagram)).doesNotContain("evil").contains("id=\"work\" name=\"work\"");
    }
}
