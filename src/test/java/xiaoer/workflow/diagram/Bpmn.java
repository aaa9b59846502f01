package xiaoer.workflow.diagram;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.DecisionInfo.FactInfo;
import xiaoer.rulebook.DecisionInfo.FieldInfo;
import xiaoer.rulebook.Parameters;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;
import xiaoer.workflow.ProcessFiles;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.WorkItemType;

/**
 * A small sound BPMN file, {@code begin → work → done}, in which a test puts something else in place of a part. Parts
 * begin at known lines.
 */
final class Bpmn {

    static final int DEFINITIONS_LINE = 6;
    static final int WORK_LINE = 10;
    static final int MORE_LINE = 12;
    static final String FEEL = "http://www.omg.org/spec/FEEL/20140401";

    private static final String WORK = "<userTask id=\"work\" name=\"办事\"/>";

    private String prolog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private String definitions = "";
    private String process = "<process id=\"fence\" name=\"栅栏\" isExecutable=\"true\">";
    private String work = WORK;
    private String more = "";
    private final Map<String, byte[]> others = new TreeMap<>();

    /** In place of the first line. */
    Bpmn prolog(String text) {
        prolog = text;
        return this;
    }

    /** Beside the process, at {@link #DEFINITIONS_LINE}. */
    Bpmn definitions(String text) {
        definitions = text;
        return this;
    }

    Bpmn process(String startTag) {
        process = startTag;
        return this;
    }

    /** In place of the task, at {@link #WORK_LINE}. */
    Bpmn work(String text) {
        work = text;
        return this;
    }

    /** After all else in the process, at {@link #MORE_LINE}. */
    Bpmn more(String text) {
        more = text;
        return this;
    }

    /** Another file of the set. */
    Bpmn beside(String path, Bpmn other) {
        others.put(path, other.bytes());
        return this;
    }

    String text() {
        return prolog + "\n"
                + "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:drools=\"http://www.jboss.org/drools\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " expressionLanguage=\"" + FEEL + "\" targetNamespace=\"t\">\n"
                + "<itemDefinition id=\"T\" structureRef=\"String\"/>"
                + "<itemDefinition id=\"N\" structureRef=\"java.math.BigDecimal\"/>"
                + "<itemDefinition id=\"B\" structureRef=\"Boolean\"/>"
                + "<itemDefinition id=\"I\" structureRef=\"java.time.Instant\"/>"
                + "<itemDefinition id=\"L\" structureRef=\"java.util.List\"/>\n"
                + "<message id=\"m\" name=\"Answer\"/><signal id=\"s\" name=\"Stop\"/>"
                + "<error id=\"e\" errorCode=\"NoStock\"/><escalation id=\"x\" escalationCode=\"Angry\"/>\n"
                + "<interface id=\"i\" name=\"i\"><operation id=\"turn\" name=\"turn\"/></interface>\n"
                + definitions + "\n"
                + process + "\n"
                + "<property id=\"reason\" itemSubjectRef=\"T\"/><property id=\"amount\" itemSubjectRef=\"N\"/>"
                + "<property id=\"paid\" itemSubjectRef=\"B\"/><property id=\"since\" itemSubjectRef=\"I\"/>"
                + "<property id=\"lines\" itemSubjectRef=\"L\"/>\n"
                + "<startEvent id=\"begin\" name=\"开始\"/><sequenceFlow id=\"in\" sourceRef=\"begin\" targetRef=\"work\"/>\n"
                + work + "\n"
                + "<sequenceFlow id=\"out\" sourceRef=\"work\" targetRef=\"done\"/><endEvent id=\"done\" name=\"完成\"/>\n"
                + more + "\n"
                + "</process>\n</definitions>\n";
    }

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    Diagrams read() {
        Map<String, byte[]> files = new TreeMap<>(others);
        files.put("fence/fence.bpmn", bytes());
        return Diagrams.read(new ProcessFiles(files));
    }

    Diagram diagram() {
        Diagram diagram = read().byId().get("fence");
        if (diagram == null) {
            throw new AssertionError(problems());
        }
        return diagram;
    }

    /** Drawings are not looked at here. */
    List<Problem> problems() {
        return read().check(surroundings()).stream()
                .filter(problem -> !Kinds.of(problem).equals("NOT_DRAWN"))
                .toList();
    }

    /** A decision, a work item and some parameters. */
    static ReferenceCatalog surroundings() {
        DecisionInfo decision = new DecisionInfo(
                "refund-check",
                LocalizedText.NONE,
                LocalizedText.NONE,
                List.of(),
                List.of(
                        new FactInfo(
                                "Request",
                                LocalizedText.NONE,
                                "one",
                                false,
                                List.of(
                                        field("kind", "one of [REFUND, RETURN]"),
                                        field("amount", "number"),
                                        field("day", "time"))),
                        new FactInfo(
                                "Buyer",
                                LocalizedText.NONE,
                                "optional",
                                false,
                                List.of(field("kind", "text"), field("loyal", "yes/no"))),
                        new FactInfo("Turn", LocalizedText.NONE, "many", false, List.of(field("code", "text"))),
                        new FactInfo("Sum", LocalizedText.NONE, "one", true, List.of(field("total", "number")))),
                List.of("GRANT", "REFUSE"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        WorkItemType turn = new WorkItemType(
                "turn",
                "错一步",
                "A wrong turn",
                Map.of("code", ValueType.TEXT, "cost", ValueType.NUMBER),
                Map.of("total", ValueType.NUMBER));
        return ReferenceCatalog.of(
                List.of(decision),
                List.of(turn),
                List.of(profile("textbook", "days", 15), profile("modern", "hours", 48)));
    }

    private static FieldInfo field(String name, String type) {
        return new FieldInfo(name, type, LocalizedText.NONE, "", List.of());
    }

    private static Parameters profile(String name, String unit, int value) {
        Map<String, Parameters.Value> values = new TreeMap<>();
        values.put("p.answerDays", value("p.answerDays", value, unit));
        values.put("p.warnFirst", value("p.warnFirst", 1, "share"));
        values.put("p." + name, value("p." + name, 1, "days"));
        return new Parameters(name, values);
    }

    private static Parameters.Value value(String key, int value, String unit) {
        return new Parameters.Value(key, BigDecimal.valueOf(value), unit, LocalDate.of(2015, 7, 17), "", null, null);
    }
}
