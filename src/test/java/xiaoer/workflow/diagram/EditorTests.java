package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.Problem;
import xiaoer.workflow.ProcessFiles;

/** What editors write around a diagram does not disturb; their own ids and prefixes are accepted. */
class EditorTests {

    private static final String KIE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn2:definitions xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:bpsim="http://www.bpsim.org/schemas/1.0" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:drools="http://www.jboss.org/drools" id="_D" xsi:schemaLocation="http://www.jboss.org/drools drools.xsd" exporter="jBPM Process Modeler" exporterVersion="2.0" targetNamespace="http://www.omg.org/bpmn20" typeLanguage="http://www.java.com/javaTypes">
              <bpmn2:itemDefinition id="_reasonItem" structureRef="String"/>
              <bpmn2:itemDefinition id="__T_SkippableInputXItem" structureRef="Object"/>
              <bpmn2:message id="_M" itemRef="_reasonItem" name="Answer"/>
              <bpmn2:interface id="_I" name="work-items" implementationRef="work-items">
                <bpmn2:operation id="_O" name="turn" implementationRef="turn"><bpmn2:inMessageRef>_M</bpmn2:inMessageRef></bpmn2:operation>
              </bpmn2:interface>
              <bpmn2:collaboration id="_C" name="Default Collaboration"><bpmn2:participant id="_P" name="Pool" processRef="fence"/></bpmn2:collaboration>
              <bpmn2:process id="fence" drools:packageName="com.example" drools:version="1.0" drools:adHoc="false" name="栅栏" isExecutable="true" processType="Public">
                <bpmn2:documentation><![CDATA[help: 说明]]></bpmn2:documentation>
                <bpmn2:extensionElements/>
                <bpmn2:property id="reason" itemSubjectRef="_reasonItem" name="reason">
                  <bpmn2:extensionElements><drools:metaData name="customTags"><drools:metaValue><![CDATA[output]]></drools:metaValue></drools:metaData></bpmn2:extensionElements>
                </bpmn2:property>
                <bpmn2:laneSet id="_LS"><bpmn2:lane id="_L" name="客服"><bpmn2:flowNodeRef>_T</bpmn2:flowNodeRef></bpmn2:lane></bpmn2:laneSet>
                <bpmn2:sequenceFlow id="_F1" sourceRef="_S" targetRef="_T"><bpmn2:extensionElements><drools:metaData name="isAutoConnection.source"><drools:metaValue><![CDATA[true]]></drools:metaValue></drools:metaData></bpmn2:extensionElements></bpmn2:sequenceFlow>
                <bpmn2:sequenceFlow id="_F2" name="好" sourceRef="_T" targetRef="_X"/>
                <bpmn2:sequenceFlow id="_F3" sourceRef="_X" targetRef="_E"/>
                <bpmn2:startEvent id="_S" name="开始"><bpmn2:outgoing>_F1</bpmn2:outgoing></bpmn2:startEvent>
                <bpmn2:userTask id="_T" name="办事">
                  <bpmn2:extensionElements><drools:metaData name="elementname"><drools:metaValue><![CDATA[办事]]></drools:metaValue></drools:metaData><drools:metaData name="customAutoStart"><drools:metaValue><![CDATA[false]]></drools:metaValue></drools:metaData></bpmn2:extensionElements>
                  <bpmn2:incoming>_F1</bpmn2:incoming>
                  <bpmn2:outgoing>_F2</bpmn2:outgoing>
                  <bpmn2:ioSpecification>
                    <bpmn2:dataInput id="_T_TaskNameInputX" drools:dtype="Object" name="TaskName"/>
                    <bpmn2:dataInput id="_T_SkippableInputX" drools:dtype="Object" itemSubjectRef="__T_SkippableInputXItem" name="Skippable"/>
                    <bpmn2:dataInput id="_T_CommentInputX" drools:dtype="Object" name="Comment"/>
                    <bpmn2:dataInput id="_T_labelInputX" drools:dtype="String" name="reason_label"/>
                    <bpmn2:dataOutput id="_T_reasonOutputX" drools:dtype="String" itemSubjectRef="_reasonItem" name="reason"/>
                    <bpmn2:inputSet><bpmn2:dataInputRefs>_T_TaskNameInputX</bpmn2:dataInputRefs></bpmn2:inputSet>
                    <bpmn2:outputSet><bpmn2:dataOutputRefs>_T_reasonOutputX</bpmn2:dataOutputRefs></bpmn2:outputSet>
                  </bpmn2:ioSpecification>
                  <bpmn2:dataInputAssociation><bpmn2:targetRef>_T_TaskNameInputX</bpmn2:targetRef><bpmn2:assignment><bpmn2:from xsi:type="bpmn2:tFormalExpression"><![CDATA[Task]]></bpmn2:from><bpmn2:to xsi:type="bpmn2:tFormalExpression"><![CDATA[_T_TaskNameInputX]]></bpmn2:to></bpmn2:assignment></bpmn2:dataInputAssociation>
                  <bpmn2:dataInputAssociation><bpmn2:targetRef>_T_SkippableInputX</bpmn2:targetRef><bpmn2:assignment><bpmn2:from xsi:type="bpmn2:tFormalExpression"><![CDATA[true]]></bpmn2:from><bpmn2:to xsi:type="bpmn2:tFormalExpression"><![CDATA[_T_SkippableInputX]]></bpmn2:to></bpmn2:assignment></bpmn2:dataInputAssociation>
                  <bpmn2:dataInputAssociation><bpmn2:targetRef>_T_labelInputX</bpmn2:targetRef><bpmn2:assignment><bpmn2:from xsi:type="bpmn2:tFormalExpression"><![CDATA[原因 / Reason]]></bpmn2:from><bpmn2:to xsi:type="bpmn2:tFormalExpression"><![CDATA[_T_labelInputX]]></bpmn2:to></bpmn2:assignment></bpmn2:dataInputAssociation>
                  <bpmn2:dataOutputAssociation><bpmn2:sourceRef>_T_reasonOutputX</bpmn2:sourceRef><bpmn2:targetRef>reason</bpmn2:targetRef></bpmn2:dataOutputAssociation>
                </bpmn2:userTask>
                <bpmn2:serviceTask id="_X" drools:serviceimplementation="Java" drools:serviceinterface="work-items" drools:serviceoperation="turn" name="记一笔" implementation="Java" operationRef="_O"/>
                <bpmn2:endEvent id="_E" name="完成"><bpmn2:incoming>_F3</bpmn2:incoming><bpmn2:terminateEventDefinition id="_TE"/></bpmn2:endEvent>
                <bpmn2:textAnnotation id="_A"><bpmn2:text>随手记</bpmn2:text></bpmn2:textAnnotation>
                <bpmn2:association id="_AS" associationDirection="None" sourceRef="_T" targetRef="_A"/>
              </bpmn2:process>
              <bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="fence">
                <bpmndi:BPMNShape id="s1" bpmnElement="_S"><dc:Bounds height="56" width="56" x="1" y="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="_T"><dc:Bounds height="56" width="56" x="1" y="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s3" bpmnElement="_X"><dc:Bounds height="56" width="56" x="1" y="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s4" bpmnElement="_E"><dc:Bounds height="56" width="56" x="1" y="1"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="e1" bpmnElement="_F1"><di:waypoint x="1" y="1"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e2" bpmnElement="_F2"><di:waypoint x="1" y="1"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e3" bpmnElement="_F3"><di:waypoint x="1" y="1"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
              <bpmn2:relationship type="BPSimData"><bpmn2:extensionElements><bpsim:BPSimData><bpsim:Scenario id="default" name="Simulationscenario"/></bpsim:BPSimData></bpmn2:extensionElements><bpmn2:source>_D</bpmn2:source><bpmn2:target>_D</bpmn2:target></bpmn2:relationship>
            </bpmn2:definitions>
            """;

    private static final String BPMN_JS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" id="Definitions_1" targetNamespace="http://bpmn.io/schema/bpmn" exporter="bpmn-js" exporterVersion="18.0">
              <bpmn:process id="fence" name="栅栏" isExecutable="true">
                <bpmn:startEvent id="StartEvent_1" name="开始"><bpmn:outgoing>Flow_1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="Flow_1" sourceRef="StartEvent_1" targetRef="Activity_0abc12x"/>
                <bpmn:userTask id="Activity_0abc12x" name="办事"><bpmn:incoming>Flow_1</bpmn:incoming><bpmn:outgoing>Flow_2</bpmn:outgoing></bpmn:userTask>
                <bpmn:sequenceFlow id="Flow_2" sourceRef="Activity_0abc12x" targetRef="Event_1"/>
                <bpmn:endEvent id="Event_1" name="完成"><bpmn:incoming>Flow_2</bpmn:incoming></bpmn:endEvent>
                <bpmn:group id="Group_1" categoryValueRef="CategoryValue_1"/>
              </bpmn:process>
              <bpmn:category id="Category_1"><bpmn:categoryValue id="CategoryValue_1" value="x"/></bpmn:category>
              <bpmndi:BPMNDiagram id="BPMNDiagram_1"><bpmndi:BPMNPlane id="p" bpmnElement="fence">
                <bpmndi:BPMNShape bpmnElement="StartEvent_1" bioc:stroke="#205022" color:border-color="#205022"/>
                <bpmndi:BPMNShape bpmnElement="Activity_0abc12x"/><bpmndi:BPMNShape bpmnElement="Event_1"/>
                <bpmndi:BPMNEdge bpmnElement="Flow_1"/><bpmndi:BPMNEdge bpmnElement="Flow_2"/>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </bpmn:definitions>
            """;

    @Test
    void files_of_kie_s_editor_are_read() {
        Diagrams diagrams = read(KIE);

        assertThat(diagrams.check(Bpmn.surroundings())).isEmpty();
        assertThat(diagrams.byId().get("fence").nodes()).containsOnlyKeys("_S", "_T", "_X", "_E");
        assertThat(diagrams.byId().get("fence").node("_T").inputs())
                .extracting(Diagram.Input::name)
                .containsExactly("reason_label");
    }

    @Test
    void files_of_bpmn_js_are_read() {
        assertThat(read(BPMN_JS).check(Bpmn.surroundings())).isEmpty();
    }

    @Test
    void what_editors_wrote_does_not_reach_the_engine() {
        assertThat(EngineBpmnWriter.of(read(KIE).byId().get("fence")))
                .doesNotContain("TaskName", "BPSim", "lane", "com.example", "随手记", "办事");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    exporterVersion="18.0">         | exporterVersion="18.0" xmlns:m="http://camunda.org/schema/modeler/1.0" m:executionPlatform="P" m:executionPlatformVersion="7.20.0">
                    exporterVersion="18.0">         | exporterVersion="18.0" xml:lang="zh">
                    isExecutable="true">            | isExecutable="true" xmlns:c="http://camunda.org/schema/1.0/bpmn" c:historyTimeToLive="180">
                    isExecutable="true">            | isExecutable="true"><bpmn:extensionElements><s:meta xmlns:s="http://www.signavio.com" key="a"><s:inner/></s:meta></bpmn:extensionElements>
                    <bpmn:incoming>Flow_1           | <bpmn:extensionElements><z:userTask xmlns:z="http://camunda.org/schema/zeebe/1.0"/></bpmn:extensionElements><bpmn:incoming>Flow_1
                    id="Activity_0abc12x" name="办事" | id="Activity_0abc12x" name="办事" xmlns:f="http://flowable.org/bpmn" f:assignee="#{evil}"
                    id="Flow_2" sourceRef           | id="Flow_2" xmlns:d="http://www.jboss.org/drools" d:bgcolor="#b1c2d6" d:selectable="true" sourceRef
                    id="Event_1" name="完成">         | id="Event_1" name="完成" xmlns:d="http://www.jboss.org/drools" d:dg="" d:dockerinfo="1^2" d:taskName="T">
                    """)
    void notes_of_other_programs_are_passed_over_and_told_once(String from, String to) {
        assertPassedOver(from, to, "NOTES_PASSED_OVER");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <bpmn:group id               | <bpmn:dataObject id="D1"/><bpmn:dataObjectReference id="D2" name="单" dataObjectRef="D1"/><bpmn:group id
                    <bpmn:group id               | <bpmn:dataStoreReference id="D3" name="库"><bpmn:dataState id="D4" name="新"/></bpmn:dataStoreReference><bpmn:group id
                    <bpmn:category id            | <bpmn:dataStore id="D5" name="库"/><bpmn:resource id="R1" name="客服"/><bpmn:category id
                    办事"><bpmn:incoming>Flow_1   | 办事"><bpmn:potentialOwner><bpmn:resourceRef>R1</bpmn:resourceRef></bpmn:potentialOwner><bpmn:incoming>Flow_1
                    办事"><bpmn:incoming>Flow_1   | 办事"><bpmn:property id="P1" name="__targetRef_placeholder"/><bpmn:incoming>Flow_1
                    isExecutable="true">         | isExecutable="true"><bpmn:ioSpecification><bpmn:dataInput id="I1" name="单"/><bpmn:inputSet/></bpmn:ioSpecification>
                    """)
    void what_is_drawn_for_people_alone_is_passed_over_and_told_once(String from, String to) {
        assertPassedOver(from, to, "DRAWN_ONLY");
    }

    @Test
    void a_task_that_is_joined_to_a_data_object_is_read_as_if_it_were_not() {
        String drawn = BPMN_JS.replace("<bpmn:group id", """
                        <bpmn:dataObject id="D1"/><bpmn:dataObjectReference id="D2" dataObjectRef="D1"/><bpmn:group id""").replace("<bpmn:outgoing>Flow_2", """
                        <bpmn:ioSpecification><bpmn:dataInput id="I1"/><bpmn:dataOutput id="O1"/></bpmn:ioSpecification>
                        <bpmn:dataInputAssociation><bpmn:sourceRef>D2</bpmn:sourceRef><bpmn:targetRef>I1</bpmn:targetRef></bpmn:dataInputAssociation>
                        <bpmn:dataOutputAssociation><bpmn:sourceRef>O1</bpmn:sourceRef><bpmn:targetRef>D2</bpmn:targetRef></bpmn:dataOutputAssociation>
                        <bpmn:outgoing>Flow_2""");

        assertThat(read(drawn).check(Bpmn.surroundings()))
                .extracting(Problem::code)
                .containsExactly("DRAWN_ONLY");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    isExecutable="true">            | isExecutable="true" isClosed="true">
                    <bpmn:category id               | <bpmn:process id="Process_2" isExecutable="false"><bpmn:laneSet id="L"/></bpmn:process><bpmn:category id
                    <bpmn:category id               | <bpmn:collaboration id="C"><bpmn:participant id="P1" processRef="fence"/><bpmn:participant id="P2" name="买家"/></bpmn:collaboration><bpmn:category id
                    <bpmn:category id               | <bpmn:message id="M" name="Answer"><bpmn:documentation>短信</bpmn:documentation></bpmn:message><bpmn:category id
                    name="办事">                     | name="办事" default="Flow_2">
                    exporterVersion="18.0">         | exporterVersion="18.0" expressionLanguage="http://www.w3.org/1999/XPath">
                    <bpmn:outgoing>Flow_2           | <bpmn:categoryValueRef>CategoryValue_1</bpmn:categoryValueRef><bpmn:auditing/><bpmn:outgoing>Flow_2
                    """)
    void what_changes_nothing_is_not_told(String from, String to) {
        assertPassedOver(from, to);
    }

    @Test
    void a_condition_that_names_no_language_is_ours() {
        Bpmn file = new Bpmn()
                .work("<exclusiveGateway id=\"work\" name=\"付了？\" default=\"out\"/>")
                .more("<endEvent id=\"e2\" name=\"完\"/>" + Fragments.flow("work", "e2", "not(paid)"));
        String text = file.text().replaceFirst("expressionLanguage=\"[^\"]*\"", "");

        assertThat(read(text).check(Bpmn.surroundings()).stream().filter(Problem::isError))
                .isEmpty();
    }

    @Test
    void an_event_that_is_defined_once_for_several_is_found() {
        Bpmn file = new Bpmn()
                .definitions("<messageEventDefinition id=\"told\" messageRef=\"m\"/>")
                .work(
                        "<intermediateCatchEvent id=\"work\" name=\"等\"><eventDefinitionRef>told</eventDefinitionRef></intermediateCatchEvent>");

        assertThat(file.problems()).isEmpty();
        assertThat(file.diagram().node("work").target()).isEqualTo("Answer");
    }

    private static void assertPassedOver(String from, String to, String... codes) {
        String noted = BPMN_JS.replace(from, to);
        assertThat(noted).isNotEqualTo(BPMN_JS);

        Diagrams diagrams = read(noted);

        assertThat(diagrams.check(Bpmn.surroundings()))
                .allMatch(problem -> !problem.isError())
                .extracting(Problem::code)
                .containsExactly(codes);
        assertThat(EngineBpmnWriter.of(diagrams.byId().get("fence")))
                .isEqualTo(EngineBpmnWriter.of(read(BPMN_JS).byId().get("fence")));
    }

    private static Diagrams read(String text) {
        return Diagrams.read(new ProcessFiles(Map.of("fence/fence.bpmn", text.getBytes(StandardCharsets.UTF_8))));
    }
}
