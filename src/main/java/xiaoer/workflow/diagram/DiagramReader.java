package xiaoer.workflow.diagram;

import java.util.HashSet;
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
import xiaoer.workflow.diagram.feel.FeelCondition;
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
    private final Links links = new Links();

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
            new BpmnSubset(report).check(root);
            return report.hasErrors() ? null : new DiagramReader(path, root, report).read();
        } catch (Refused refused) {
            report.add(refused.problem());
            return null;
        }
    }

    private @Nullable Diagram read() {
        Element process = process();
        if (process == null) {
            return null;
        }
        checkName(process);
        Map<String, ValueType> variables = variables(process);
        scope(process, "", variables);
        Set<String> taken = new HashSet<>(flows.keySet());
        taken.addAll(nodes.keySet());
        List<Flow> linked = links.flows(taken, report);
        linked.forEach(flow -> flows.put(flow.id(), flow));
        if (nodes.size() > MAX_NODES || flows.size() > MAX_FLOWS) {
            report.error(process, "TOO_LARGE.DIAGRAM", nodes.size(), flows.size(), MAX_NODES, MAX_FLOWS);
            return null;
        }
        flows.values().forEach(this::checkEnds);
        checkDrawing(process, linked);
        return new Diagram(
                path, process.id(), Documentation.words(process, report), process.line(), variables, nodes, flows);
    }

    /** The one that has something in it: editors also write one for each empty pool. */
    private @Nullable Element process() {
        List<Element> all = root.children("process").toList();
        List<Element> drawn = all.stream()
                .filter(process -> process.children().stream().anyMatch(NodeReader::isNode))
                .toList();
        List<Element> processes = drawn.isEmpty() ? all : drawn;
        if (processes.size() != 1) {
            report.error(root, processes.isEmpty() ? "PROCESS.NONE" : "PROCESS", processes.size(), ids(processes));
            return null;
        }
        return processes.get(0);
    }

    private static String ids(List<Element> elements) {
        return elements.stream().map(Element::id).map(BpmnSubset::cut).collect(Collectors.joining(", "));
    }

    private void checkName(Element process) {
        String id = process.id();
        if (!DiagramNames.isProcess(id)) {
            report.error(process, "BAD_NAME.PROCESS", BpmnSubset.cut(id));
        } else if (!path.equals(DiagramNames.file(id))) {
            report.error(process, "FILE_NAME", id, path, DiagramNames.file(id));
        }
        if (process.attribute("name").isEmpty()) {
            report.error(process, "MISSING_NAME.PROCESS");
        }
        if (!process.is("isExecutable", true)) {
            report.error(process, "NOT_ALLOWED.NOT_EXECUTABLE");
        }
    }

    private Map<String, ValueType> variables(Element process) {
        Map<String, ValueType> variables = new LinkedHashMap<>();
        process.children("property").forEach(property -> {
            String id = property.id();
            String name = property.attribute("name");
            ValueType type = definitions.type(property);
            if (!DiagramNames.isVariable(id) || !name.isEmpty() && !name.equals(id)) {
                report.error(
                        property,
                        "BAD_NAME.VARIABLE",
                        BpmnSubset.cut(id),
                        BpmnSubset.cut(name),
                        DiagramNames.VARIABLE_HINT);
            } else if (type == null) {
                report.error(
                        property,
                        "TYPE.VARIABLE_DECLARED",
                        BpmnSubset.cut(definitions.typeAsWritten(property)),
                        NodeReader.TYPES);
            } else if (variables.put(id, type) != null) {
                report.error(property, "DUPLICATE.PROCESS_VARIABLE", id);
            }
        });
        if (variables.size() > MAX_VARIABLES) {
            report.error(process, "TOO_LARGE.VARIABLES", MAX_VARIABLES);
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
                links.add(element, id);
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
        if (!DiagramNames.isId(id)) {
            report.error(element, "BAD_NAME.ELEMENT", element.name(), BpmnSubset.cut(id), DiagramNames.ID_HINT);
            return false;
        }
        if (nodes.containsKey(id) || flows.containsKey(id)) {
            report.error(element, "DUPLICATE.ID", id);
            return false;
        }
        return true;
    }

    private Flow flow(Element element, Map<String, ValueType> visible) {
        FeelCondition condition = null;
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

    private @Nullable FeelCondition condition(Element flow, Element written, Map<String, ValueType> visible) {
        String language = written.attribute("language");
        String spoken = language.isEmpty() ? definitions.language : language;
        if (!spoken.isEmpty() && !spoken.contains("FEEL")) {
            report.error(flow.shown(), written.line(), "LANGUAGE", BpmnSubset.cut(spoken));
            return null;
        }
        try {
            FeelCondition condition = FeelCondition.parse(written.text());
            condition.check(visible);
            return condition;
        } catch (Unreadable e) {
            report.error(flow.shown(), written.line(), e.code(), e.arguments());
            return null;
        }
    }

    private void checkEnds(Flow flow) {
        for (String end : List.of(flow.from(), flow.to())) {
            if (!nodes.containsKey(end)) {
                report.error(flow, "DANGLING.FLOW", BpmnSubset.cut(end));
            }
        }
    }

    /** Pages show the drawing; what is not drawn cannot be followed there. Told once, else it would bury the errors. */
    private void checkDrawing(Element process, List<Flow> links) {
        Set<String> shapes = drawn("bpmndi:BPMNShape");
        Set<String> edges = drawn("bpmndi:BPMNEdge");
        List<String> missing = Stream.concat(
                        nodes.keySet().stream().filter(id -> !shapes.contains(id)),
                        flows.values().stream()
                                .filter(flow -> !edges.contains(flow.id()) && !links.contains(flow))
                                .map(Flow::id))
                .toList();
        if (!missing.isEmpty()) {
            report.warning(process.shown(), process.line(), "NOT_DRAWN", missing.size(), String.join(", ", missing));
        }
    }

    private Set<String> drawn(String kind) {
        Stream<Element> planes = root.children("bpmndi:BPMNDiagram").flatMap(one -> one.children("bpmndi:BPMNPlane"));
        return planes.flatMap(plane -> plane.children(kind))
                .map(shape -> shape.attribute("bpmnElement"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
