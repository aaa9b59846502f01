package xiaoer.workflow.diagram;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The allow-list: which elements and attributes a diagram may have. What is not in it is refused, because nobody can say
 * what it means to whom; what editors write and nobody needs is in it and not looked at again. BPMN has a place for what
 * other programs note for themselves; that is passed over and told once.
 */
final class Grammar {

    /**
     * One element a line: its name, its attributes, and after the bar what may stand in it. {@code a=b} is an attribute
     * that may say nothing else; a name in capitals stands for what is defined under it; elements without a bar are not
     * looked into.
     */
    private static final String RULES = """
            BASE id name | documentation extensionElements incoming outgoing
            ACTIVITY BASE isForCompensation=false startQuantity=1 completionQuantity=1 | ioSpecification dataInputAssociation dataOutputAssociation multiInstanceLoopCharacteristics
            CATCHING BASE parallelMultiple=false | dataOutput dataOutputAssociation outputSet timerEventDefinition messageEventDefinition signalEventDefinition errorEventDefinition escalationEventDefinition
            THROWING BASE | dataInput dataInputAssociation inputSet messageEventDefinition signalEventDefinition escalationEventDefinition
            CONTENT | startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent userTask serviceTask businessRuleTask sendTask receiveTask callActivity subProcess exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway sequenceFlow textAnnotation association group
            FORMAL id xsi:type language |
            DATA id name itemSubjectRef isCollection drools:dtype | extensionElements

            definitions id name targetNamespace typeLanguage expressionLanguage exporter exporterVersion xsi:schemaLocation | documentation extensionElements itemDefinition message signal error escalation interface process collaboration category relationship bpmndi:BPMNDiagram
            itemDefinition id structureRef isCollection itemKind | extensionElements
            message id name itemRef | extensionElements
            signal id name structureRef | extensionElements
            error id name errorCode structureRef | extensionElements
            escalation id name escalationCode structureRef | extensionElements
            interface id name implementationRef | operation
            operation id name implementationRef | inMessageRef outMessageRef
            inMessageRef |
            outMessageRef |
            collaboration id name isClosed | documentation extensionElements participant messageFlow textAnnotation association group
            process CONTENT id name processType isExecutable isClosed=false definitionalCollaborationRef drools:packageName drools:version drools:adHoc=false | documentation extensionElements laneSet property
            property id name itemSubjectRef | documentation extensionElements
            sequenceFlow id name sourceRef targetRef isImmediate drools:priority=1 | documentation extensionElements conditionExpression
            conditionExpression FORMAL
            startEvent CATCHING isInterrupting
            intermediateCatchEvent CATCHING
            boundaryEvent CATCHING attachedToRef cancelActivity drools:boundaryca
            intermediateThrowEvent THROWING
            endEvent THROWING | errorEventDefinition terminateEventDefinition
            timerEventDefinition id | timeDuration
            timeDuration FORMAL
            messageEventDefinition id messageRef drools:msgref |
            signalEventDefinition id signalRef |
            errorEventDefinition id errorRef drools:erefname |
            escalationEventDefinition id escalationRef drools:esccode |
            terminateEventDefinition id |
            userTask ACTIVITY implementation
            serviceTask ACTIVITY implementation operationRef drools:serviceimplementation drools:serviceinterface drools:serviceoperation
            businessRuleTask ACTIVITY implementation drools:ruleFlowGroup
            sendTask ACTIVITY implementation messageRef drools:msgref
            receiveTask ACTIVITY implementation messageRef instantiate=false drools:msgref
            callActivity ACTIVITY calledElement drools:waitForCompletion=true drools:independent=false
            subProcess ACTIVITY CONTENT triggeredByEvent
            exclusiveGateway BASE gatewayDirection default
            inclusiveGateway BASE gatewayDirection default
            parallelGateway BASE gatewayDirection
            eventBasedGateway BASE gatewayDirection instantiate=false eventGatewayType=Exclusive
            ioSpecification id | documentation extensionElements dataInput dataOutput inputSet outputSet
            dataInput DATA
            dataOutput DATA
            dataInputAssociation id | extensionElements sourceRef targetRef assignment
            dataOutputAssociation id | extensionElements sourceRef targetRef
            sourceRef |
            targetRef |
            assignment id | from to
            from FORMAL
            to FORMAL
            multiInstanceLoopCharacteristics id isSequential behavior=All | extensionElements loopDataInputRef inputDataItem
            loopDataInputRef |
            inputDataItem id name itemSubjectRef isCollection | extensionElements
            extensionElements | drools:metaData
            drools:metaData name | drools:metaValue
            drools:metaValue |
            documentation id textFormat |
            incoming
            outgoing
            inputSet
            outputSet
            laneSet
            participant
            messageFlow
            textAnnotation
            association
            group
            category
            relationship
            bpmndi:BPMNDiagram
            """;

    /** What editors note about an element besides what it is; with a value, only if it says so. */
    private static final Set<String> NOTES = Set.of(
            "elementname",
            "customTags",
            "customDescription",
            "customAsync=false",
            "customAutoStart=false",
            "isAutoConnection.source",
            "isAutoConnection.target",
            "isAutoConnection.source=true",
            "isAutoConnection.target=true");

    /** How the older editor of the engine's makers drew an element and what it called it. */
    private static final Set<String> LOOKS = Set.of(
            "drools:bgcolor",
            "drools:bordercolor",
            "drools:color_background",
            "drools:color_border",
            "drools:color_fontcolor",
            "drools:dg",
            "drools:displayName",
            "drools:dockerinfo",
            "drools:dockers",
            "drools:fontcolor",
            "drools:fontsize",
            "drools:icon",
            "drools:selectable",
            "drools:taskName");

    private static final String EXTENSIONS = "extensionElements";

    /** So many notes of other programs are told by name. */
    private static final int NOTES_TOLD = 20;

    private static final Map<String, Rule> BY_NAME = rules();

    /** @param children null for elements that are not looked into */
    private record Rule(Set<String> attributes, @Nullable Set<String> children) {}

    private final Report report;
    private final Set<String> foreign = new TreeSet<>();

    Grammar(Report report) {
        this.report = report;
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> rules = new HashMap<>();
        RULES.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] sides = line.split("\\|", 2);
            List<String> words = Arrays.asList(sides[0].strip().split(" "));
            Set<String> attributes = new TreeSet<>();
            Set<String> children = new TreeSet<>(words(sides.length == 1 ? "" : sides[1]));
            boolean bar = sides.length == 2;
            for (String word : words.subList(1, words.size())) {
                Rule included = rules.get(word);
                if (included == null) {
                    attributes.add(word);
                } else {
                    attributes.addAll(included.attributes());
                    children.addAll(included.children() == null ? Set.of() : included.children());
                    bar = true;
                }
            }
            rules.put(words.get(0), new Rule(attributes, bar ? children : null));
        });
        return rules;
    }

    private static List<String> words(String text) {
        return Stream.of(text.strip().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Notes whatever in a file is not in the list. */
    void check(Element root) {
        if (!root.name().equals("definitions")) {
            refuse(root, root, "UNKNOWN_ELEMENT.TOP", root.name());
            return;
        }
        check(root, root);
        if (!foreign.isEmpty()) {
            String told = foreign.stream().limit(NOTES_TOLD).map(Grammar::cut).collect(Collectors.joining(", "));
            report.warning(root.shown(), root.line(), "NOTES_PASSED_OVER", told, foreign.size());
        }
    }

    /** @param owner the nearest element around it that people know */
    private void check(Element element, Element owner) {
        Rule rule = BY_NAME.get(element.name());
        if (rule == null || rule.children() == null) {
            return;
        }
        Element known = element.id().isEmpty() || element.name().startsWith("data") ? owner : element;
        element.attributes().forEach((name, value) -> checkAttribute(rule, element, known, name, value));
        for (Element child : element.children()) {
            if (rule.children().contains(child.name()) || child.name().equals(EXTENSIONS)) {
                check(child, known);
            } else if (element.name().equals(EXTENSIONS) && child.isForeign()) {
                foreign.add(child.name());
            } else {
                Advice advice = Advice.onElement(child, element, rule.children());
                refuse(
                        child.id().isEmpty() ? known : child,
                        child,
                        advice.code(),
                        advice.arguments().toArray());
            }
        }
        if (element.name().equals("drools:metaData")) {
            checkNote(element, known);
        }
        boolean computed = element.text().contains("#{") && !element.name().equals("timeDuration")
                || element.attributes().entrySet().stream()
                        .anyMatch(attribute -> !isNote(attribute.getKey())
                                && attribute.getValue().contains("#{"));
        if (computed) {
            refuse(known, element, "NOT_ALLOWED.COMPUTED");
        }
    }

    private void checkAttribute(Rule rule, Element element, Element known, String name, String value) {
        if (rule.attributes().contains(name) || rule.attributes().contains(name + "=" + value.strip())) {
            return;
        }
        if (isNote(name)) {
            foreign.add(name);
            return;
        }
        String only = rule.attributes().stream()
                .filter(one -> one.startsWith(name + "="))
                .map(one -> one.substring(name.length() + 1))
                .findFirst()
                .orElse("");
        if (only.isEmpty()) {
            Advice advice = Advice.onAttribute(element, name);
            refuse(known, element, advice.code(), advice.arguments().toArray());
        } else {
            refuse(known, element, "NOT_ALLOWED.VALUE", name, only, cut(value));
        }
    }

    private static boolean isNote(String attribute) {
        return Element.isForeign(attribute) || LOOKS.contains(attribute);
    }

    private void checkNote(Element note, Element known) {
        String name = note.attribute("name");
        if (!NOTES.contains(name) && !NOTES.contains(name + "=" + note.textOf("drools:metaValue"))) {
            refuse(known, note, "NOT_ALLOWED.NOTE", cut(name));
        }
    }

    private void refuse(Element known, Element at, String code, Object... arguments) {
        report.error(known.shown(), at.line(), code, arguments);
    }

    /** Hostile values are not repeated at full length. */
    static String cut(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "…" : value;
    }
}
