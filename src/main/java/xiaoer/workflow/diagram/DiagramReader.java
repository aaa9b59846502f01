package xiaoer.workflow.diagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Refused;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Flow;
import xiaoer.workflow.diagram.Diagram.Node;
import xiaoer.workflow.diagram.feel.Condition;
import xiaoer.workflow.diagram.feel.Unreadable;

/** Reads one BPMN file. */
final class DiagramReader {

    /** Technical bound; a person understands some thirty. */
    private static final int MAX_NODES = 300;

    private static final int MAX_FLOWS = 900;
    private static final int MAX_VARIABLES = 200;

    private final String path;
    private final Element root;
    private final Report report;
    private final Definitions definitions;
    private final NodeReader reader;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Flow> flows = new LinkedHashMap<>();

    private DiagramReader(String path, Element root, Report report) {
        this.path = path;
        this.root = root;
        this.report = report;
        this.definitions = new Definitions(root);
        this.reader = new NodeReader(definitions, report);
    }

    /**
     * @param path from the top of the set
     * @param report told of whatever is wrong
     * @return null when the file is not understood well enough to look for more
     */
    static @Nullable Diagram read(String path, byte[] bytes, Report report) {
        try {
            Element root = XmlFile.read(path, bytes);
            new Grammar(report).check(root);
            return report.hasErrors() ? null : new DiagramReader(path, root, report).read();
        } catch (Refused refused) {
            report.add(refused.problem());
            return null;
        }
    }

    private @Nullable Diagram read() {
        List<Element> processes = root.children("process").toList();
        if (processes.size() != 1) {
            report.error(root, "PROCESS", "文件里有 " + processes.size() + " 个流程", "一个文件放一个流程（process）");
            return null;
        }
        Element process = processes.get(0);
        checkName(process);
        Map<String, ValueType> variables = variables(process);
        scope(process, "", variables);
        if (nodes.size() > MAX_NODES || flows.size() > MAX_FLOWS) {
            report.error(
                    process,
                    "TOO_LARGE",
                    "有 " + nodes.size() + " 个节点、" + flows.size() + " 条顺序流，超过 " + MAX_NODES + " 和 " + MAX_FLOWS,
                    "请把一部分做成另一个流程，用调用活动调用");
            return null;
        }
        flows.values().forEach(this::checkEnds);
        checkDrawing();
        return new Diagram(
                path, process.id(), Documentation.words(process, report), process.line(), variables, nodes, flows);
    }

    private void checkName(Element process) {
        String id = process.id();
        if (!Names.isProcess(id)) {
            report.error(process, "BAD_NAME", "流程的 id 是“" + Grammar.cut(id) + "”", "流程 id 用小驼峰，例如 refundOnly");
        } else if (!path.equals(Names.file(id))) {
            report.error(process, "FILE_NAME", "流程 " + id + " 放在了 " + path, "请放在 " + Names.file(id));
        }
        if (process.attribute("name").isEmpty()) {
            report.error(process, "MISSING_NAME", "流程没有名字", "请写 name，例如 仅退款");
        }
        if (!process.is("isExecutable", true)) {
            report.error(process, "NOT_ALLOWED", "isExecutable 是 false", "请改成 true");
        }
    }

    private Map<String, ValueType> variables(Element process) {
        Map<String, ValueType> variables = new LinkedHashMap<>();
        process.children("property").forEach(property -> {
            String id = property.id();
            String name = property.attribute("name");
            ValueType type = definitions.type(property);
            if (!Names.isVariable(id) || !name.isEmpty() && !name.equals(id)) {
                report.error(
                        property,
                        "BAD_NAME",
                        "变量的 id 是“" + Grammar.cut(id) + "”，name 是“" + Grammar.cut(name) + "”",
                        "id 和 name 要相同；" + Names.VARIABLE_HINT);
            } else if (type == null) {
                report.error(
                        property,
                        "TYPE",
                        "变量的类型是“" + Grammar.cut(definitions.typeAsWritten(property)) + "”",
                        NodeReader.TYPES);
            } else if (variables.put(id, type) != null) {
                report.error(property, "DUPLICATE", "变量 " + id + " 声明了两次", "请删去一个");
            }
        });
        if (variables.size() > MAX_VARIABLES) {
            report.error(process, "TOO_LARGE", "超过 " + MAX_VARIABLES + " 个变量", "请减少变量");
        }
        return variables;
    }

    /** @param visible the variables that nodes of the scope see */
    private void scope(Element container, String id, Map<String, ValueType> visible) {
        for (Element element : container.children()) {
            if (NodeReader.isNode(element) && isNew(element)) {
                Map<String, ValueType> inner = new LinkedHashMap<>(visible);
                String item = DataReader.item(element);
                if (!item.isEmpty()) {
                    inner.put(item, ValueType.TEXT);
                }
                nodes.put(element.id(), reader.node(element, id, inner));
                if (element.name().equals("subProcess")) {
                    scope(element, element.id(), inner);
                }
            } else if (element.name().equals("sequenceFlow") && isNew(element)) {
                flows.put(element.id(), flow(element, visible));
            }
        }
    }

    private boolean isNew(Element element) {
        String id = element.id();
        if (!Names.isId(id)) {
            report.error(element, "BAD_NAME", element.name() + " 的 id 是“" + Grammar.cut(id) + "”", Names.ID_HINT);
            return false;
        }
        if (nodes.containsKey(id) || flows.containsKey(id)) {
            report.error(element, "DUPLICATE", "id " + id + " 用了两次", "每个节点和顺序流要有自己的 id");
            return false;
        }
        return true;
    }

    private Flow flow(Element element, Map<String, ValueType> visible) {
        Condition condition = null;
        for (Element written : element.children("conditionExpression").toList()) {
            condition = condition(element, written, visible);
        }
        return new Flow(
                element.id(),
                element.attribute("sourceRef"),
                element.attribute("targetRef"),
                condition,
                element.attribute("name"),
                element.line());
    }

    private @Nullable Condition condition(Element flow, Element written, Map<String, ValueType> visible) {
        String language = written.attribute("language");
        String spoken = language.isEmpty() ? definitions.language : language;
        if (!spoken.contains("FEEL")) {
            report.error(
                    flow.shown(),
                    written.line(),
                    "LANGUAGE",
                    "条件用的语言是“" + Grammar.cut(spoken) + "”",
                    "请改用 FEEL：language=\"http://www.omg.org/spec/FEEL/20140401\"，例如 amount > 0 and received = true");
            return null;
        }
        try {
            Condition condition = Condition.parse(written.text());
            condition.check(visible);
            return condition;
        } catch (Unreadable e) {
            report.error(flow.shown(), written.line(), e.code(), e.message(), e.hint());
            return null;
        }
    }

    private void checkEnds(Flow flow) {
        for (String end : List.of(flow.from(), flow.to())) {
            if (!nodes.containsKey(end)) {
                report.error(flow, "DANGLING", "顺序流连着不存在的节点 " + Grammar.cut(end), "请重新连线，或删去这条顺序流");
            }
        }
    }

    /** Pages show the drawing; what is not drawn cannot be followed there. */
    private void checkDrawing() {
        Set<String> shapes = drawn("bpmndi:BPMNShape");
        Set<String> edges = drawn("bpmndi:BPMNEdge");
        nodes.values().stream()
                .filter(node -> !shapes.contains(node.id()))
                .forEach(node -> report.warning(
                        Report.shown(node.id(), node.words().zh()),
                        node.line(),
                        "NOT_DRAWN",
                        "图上没有画这个节点",
                        "请在 BPMN 编辑器里摆好它"));
        flows.values().stream()
                .filter(flow -> !edges.contains(flow.id()))
                .forEach(flow -> report.warning(
                        Report.shown(flow.id(), flow.text()),
                        flow.line(),
                        "NOT_DRAWN",
                        "图上没有画这条顺序流",
                        "请在 BPMN 编辑器里连好它"));
    }

    private Set<String> drawn(String kind) {
        Stream<Element> planes = root.children("bpmndi:BPMNDiagram").flatMap(one -> one.children("bpmndi:BPMNPlane"));
        return planes.flatMap(plane -> plane.children(kind))
                .map(shape -> shape.attribute("bpmnElement"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
