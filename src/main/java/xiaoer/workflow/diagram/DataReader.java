package xiaoer.workflow.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.ProblemWords;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram.Each;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Output;

/** Reads what goes into a node and what comes out of it. */
final class DataReader {

    /** What KIE's editor gives every user task; here a task goes to whoever works the instance. */
    private static final Set<String> EDITORS_INPUTS = Set.of(
            "TaskName",
            "Skippable",
            "GroupId",
            "ActorId",
            "Comment",
            "Description",
            "Priority",
            "Content",
            "CreatedBy",
            "Locale",
            "BusinessAdministratorId",
            "BusinessAdministratorGroupId",
            "NotStartedReassign",
            "NotCompletedReassign",
            "NotStartedNotify",
            "NotCompletedNotify");

    private final Element node;
    private final Definitions definitions;
    private final Map<String, ValueType> variables;
    private final Report report;
    private final Map<String, Element> declaredInputs;
    private final Map<String, Element> declaredOutputs;
    private final Map<String, Element> inputAssociations = new LinkedHashMap<>();

    /** @param variables those the node sees */
    DataReader(Element node, Definitions definitions, Map<String, ValueType> variables, Report report) {
        this.node = node;
        this.definitions = definitions;
        this.variables = variables;
        this.report = report;
        this.declaredInputs = declared("dataInput");
        this.declaredOutputs = declared("dataOutput");
        node.children("dataInputAssociation").forEach(this::associate);
        node.children("dataOutputAssociation")
                .filter(this::drawsOnly)
                .forEach(association ->
                        association.children("sourceRef").map(Element::text).forEach(declaredOutputs::remove));
    }

    private Map<String, Element> declared(String name) {
        Map<String, Element> found = new LinkedHashMap<>();
        Stream.concat(node.children(name), node.children("ioSpecification").flatMap(io -> io.children(name)))
                .forEach(data -> {
                    if (data.id().isEmpty() || found.put(data.id(), data) != null) {
                        error(data, "DUPLICATE.DATA_ID", name, data.id());
                    }
                });
        return found;
    }

    private void associate(Element association) {
        String target = association.textOf("targetRef");
        if (drawsOnly(association)) {
            declaredInputs.remove(target);
            return;
        }
        if (!declaredInputs.containsKey(target)) {
            error(association, "DANGLING.INPUT", BpmnSubset.cut(target));
        } else if (inputAssociations.put(target, association) != null) {
            error(association, "DUPLICATE.ASSOCIATION", target);
        }
    }

    /** Whether it joins data that carry nothing, so that it is a line for people, too. */
    private boolean drawsOnly(Element association) {
        return Stream.concat(association.children("sourceRef"), association.children("targetRef"))
                .anyMatch(end -> definitions.isDrawn(end.text()));
    }

    List<Input> inputs(boolean ofPerson) {
        String texts = loop() == null ? "" : loop().textOf("loopDataInputRef");
        List<Input> inputs = new ArrayList<>();
        declaredInputs.forEach((id, data) -> {
            Element association = inputAssociations.get(id);
            String name = data.attribute("name");
            if (id.equals(texts)) {
                return;
            }
            if (ofPerson && EDITORS_INPUTS.contains(name)) {
                if (association != null && !association.textOf("sourceRef").isEmpty()) {
                    error(association, "NOT_ALLOWED.FROM_VARIABLE", name);
                }
            } else if (association == null) {
                error(data, "MISSING.INPUT", name);
            } else {
                inputs.add(input(name, data, association));
            }
        });
        requireDistinct(inputs.stream().map(Input::name).toList(), "INPUTS");
        return inputs;
    }

    private Input input(String name, Element data, Element association) {
        List<String> sources =
                association.children("sourceRef").map(Element::text).toList();
        List<Element> assignments = association.children("assignment").toList();
        if (sources.size() + assignments.size() != 1) {
            error(association, "DATA.SOURCES", name, (sources.size() + assignments.size()));
        }
        String variable = sources.isEmpty() ? "" : sources.get(0);
        ValueType type = type(data, name, variables.get(variable));
        String constant =
                sources.isEmpty() && !assignments.isEmpty() ? assignments.get(0).textOf("from") : "";
        return new Input(name, type, variable, constant, association.line());
    }

    List<Output> outputs() {
        List<Output> outputs = new ArrayList<>();
        Set<String> left = new HashSet<>(declaredOutputs.keySet());
        node.children("dataOutputAssociation").filter(each -> !drawsOnly(each)).forEach(association -> {
            String source = association.textOf("sourceRef");
            Element data = declaredOutputs.get(source);
            if (data == null) {
                error(association, "DANGLING.OUTPUT", BpmnSubset.cut(source));
                return;
            }
            left.remove(source);
            String variable = association.textOf("targetRef");
            String name = data.attribute("name");
            outputs.add(new Output(name, type(data, name, variables.get(variable)), variable, association.line()));
        });
        for (String id : left) {
            Element data = declaredOutputs.get(id);
            if (data != null) {
                error(data, "MISSING.OUTPUT", data.attribute("name"));
            }
        }
        requireDistinct(outputs.stream().map(Output::name).toList(), "OUTPUTS");
        requireDistinct(outputs.stream().map(Output::variable).toList(), "VARIABLES_OF_OUTPUTS");
        return outputs;
    }

    /** @param otherwise where the file says nothing: the variable's type; null for a constant, which is a text */
    private ValueType type(Element data, String name, @Nullable ValueType otherwise) {
        ValueType type = definitions.type(data);
        if (type != null) {
            return type;
        }
        String written = definitions.typeAsWritten(data);
        if (!written.isEmpty()) {
            error(data, "TYPE.DATA", name, BpmnSubset.cut(written), NodeReader.TYPES);
        }
        return otherwise == null ? ValueType.TEXT : otherwise;
    }

    /** For each of which texts the node runs; null when it runs once. */
    @Nullable
    Each each() {
        Element loop = loop();
        if (loop == null) {
            return null;
        }
        String source = loop.textOf("loopDataInputRef");
        Element association = inputAssociations.get(source);
        String list = association == null ? source : association.textOf("sourceRef");
        Element item = loop.children("inputDataItem").findFirst().orElse(loop);
        return new Each(list, itemOf(item), loop.is("isSequential", false));
    }

    /** The variable that holds one of the texts; empty when the node runs once. */
    static String item(Element node) {
        return node.children("multiInstanceLoopCharacteristics")
                .flatMap(loop -> loop.children("inputDataItem"))
                .map(DataReader::itemOf)
                .findFirst()
                .orElse("");
    }

    private static String itemOf(Element item) {
        return item.attribute("name").isEmpty() ? item.id() : item.attribute("name");
    }

    private @Nullable Element loop() {
        return node.children("multiInstanceLoopCharacteristics").findFirst().orElse(null);
    }

    private void requireDistinct(List<String> names, String what) {
        Set<String> seen = new HashSet<>();
        Set<String> twice =
                names.stream().filter(name -> name.isEmpty() || !seen.add(name)).collect(Collectors.toSet());
        for (String name : twice) {
            error(node, "DUPLICATE.DATA", ProblemWords.word(what), name);
        }
    }

    private void error(Element at, String code, Object... arguments) {
        report.error(node.shown(), at.line(), code, arguments);
    }
}
