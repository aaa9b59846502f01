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
 * other programs note for themselves; that is passed over and told once, as is what is drawn for people alone.
 */
final class BpmnSubset {

    /**
     * One element a line: its name, its attributes, and after the bar what may stand in it. {@code a=b} is an attribute
     * that may say nothing else; a name in capitals stands for what is defined under it; elements without a bar are not
     * looked into. Lines that stand for others come before these.
     */
    private static final String RULES = """
            BASE id name | incoming outgoing auditing monitoring categoryValueRef
            ACTIVITY BASE isForCompensation=false startQuantity=1 completionQuantity=1 default | ioSpecification dataInputAssociation dataOutputAssociation multiInstanceLoopCharacteristics potentialOwner humanPerformer performer resourceRole
            CATCHING BASE parallelMultiple=false | dataOutput dataOutputAssociation outputSet timerEventDefinition messageEventDefinition signalEventDefinition errorEventDefinition escalationEventDefinition eventDefinitionRef
            THROWING BASE | dataInput dataInputAssociation inputSet messageEventDefinition signalEventDefinition escalationEventDefinition eventDefinitionRef
            CONTENT | startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent userTask serviceTask businessRuleTask sendTask receiveTask callActivity subProcess exclusiveGateway inclusiveGateway parallelGateway eventBasedGateway sequenceFlow textAnnotation association group dataObject dataObjectReference dataStoreReference
            FORMAL id xsi:type language evaluatesToTypeRef |
            DATA id name itemSubjectRef isCollection drools:dtype | dataState

            definitions id name targetNamespace typeLanguage expressionLanguage exporter exporterVersion xsi:schemaLocation | itemDefinition message signal error escalation interface process collaboration category relationship bpmndi:BPMNDiagram dataStore resource extension partnerEntity partnerRole endPoint timerEventDefinition messageEventDefinition signalEventDefinition errorEventDefinition escalationEventDefinition terminateEventDefinition
            itemDefinition id structureRef isCollection itemKind |
            message id name itemRef |
            signal id name structureRef |
            error id name errorCode structureRef |
            escalation id name escalationCode structureRef |
            interface id name implementationRef | operation
            operation id name implementationRef | inMessageRef outMessageRef errorRef
            inMessageRef |
            outMessageRef |
            collaboration id name isClosed | participant messageFlow textAnnotation association group
            process CONTENT id name processType isExecutable isClosed definitionalCollaborationRef drools:packageName drools:version drools:adHoc=false | laneSet property ioSpecification auditing monitoring supports supportedInterfaceRef potentialOwner humanPerformer performer resourceRole
            property id name itemSubjectRef | dataState
            sequenceFlow id name sourceRef targetRef isImmediate drools:priority=1 | conditionExpression auditing monitoring categoryValueRef
            conditionExpression FORMAL
            startEvent CATCHING isInterrupting
            intermediateCatchEvent CATCHING | linkEventDefinition
            boundaryEvent CATCHING attachedToRef cancelActivity drools:boundaryca
            intermediateThrowEvent THROWING | linkEventDefinition
            endEvent THROWING | errorEventDefinition terminateEventDefinition
            timerEventDefinition id | timeDuration
            timeDuration FORMAL
            messageEventDefinition id messageRef drools:msgref | operationRef
            signalEventDefinition id signalRef |
            errorEventDefinition id errorRef drools:erefname |
            escalationEventDefinition id escalationRef drools:esccode |
            terminateEventDefinition id |
            linkEventDefinition id name | source target
            source |
            target |
            eventDefinitionRef |
            userTask ACTIVITY implementation
            serviceTask ACTIVITY implementation operationRef drools:serviceimplementation drools:serviceinterface drools:serviceoperation
            businessRuleTask ACTIVITY implementation drools:ruleFlowGroup
            sendTask ACTIVITY implementation messageRef operationRef drools:msgref
            receiveTask ACTIVITY implementation messageRef operationRef instantiate=false drools:msgref
            callActivity ACTIVITY calledElement drools:waitForCompletion=true drools:independent=false
            subProcess ACTIVITY CONTENT triggeredByEvent
            exclusiveGateway BASE gatewayDirection default
            inclusiveGateway BASE gatewayDirection default
            parallelGateway BASE gatewayDirection
            eventBasedGateway BASE gatewayDirection instantiate=false eventGatewayType=Exclusive
            ioSpecification id | dataInput dataOutput inputSet outputSet
            dataInput DATA
            dataOutput DATA
            dataInputAssociation id | sourceRef targetRef assignment
            dataOutputAssociation id | sourceRef targetRef
            sourceRef |
            targetRef |
            assignment id | from to
            from FORMAL
            to FORMAL
            multiInstanceLoopCharacteristics id isSequential behavior=All | loopDataInputRef inputDataItem
            loopDataInputRef |
            inputDataItem id name itemSubjectRef isCollection |
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
            categoryValueRef
            relationship
            bpmndi:BPMNDiagram
            operationRef
            errorRef
            auditing
            monitoring
            supports
            supportedInterfaceRef
            extension
            partnerEntity
            partnerRole
            endPoint
            dataState
            dataObject
            dataObjectReference
            dataStore
            dataStoreReference
            resource
            potentialOwner
            humanPerformer
            performer
            resourceRole
            """;

    private static final String EXTENSIONS = "extensionElements";
    private static final String DOCUMENTATION = "documentation";

    /** What tells people something and has no effect here. */
    private static final Set<String> DRAWN_ONLY = Set.of(
            "dataObject",
            "dataObjectReference",
            "dataStore",
            "dataStoreReference",
            "resource",
            "potentialOwner",
            "humanPerformer",
            "performer",
            "resourceRole");

    /** What the editors of bpmn.io put into a task so that a data object can be joined to it. */
    private static final String PLACEHOLDER = "__targetRef_placeholder";

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

    /** So many notes of other programs are told by name. */
    private static final int NOTES_TOLD = 20;

    private static final Map<String, Rule> BY_NAME = rules();

    /** @param children null for elements that are not looked into */
    private record Rule(Set<String> attributes, @Nullable Set<String> children) {}

    private final Report report;
    private final Set<String> foreign = new TreeSet<>();
    private final Set<String> drawn = new TreeSet<>();

    BpmnSubset(Report report) {
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
            String told =
                    foreign.stream().limit(NOTES_TOLD).map(BpmnSubset::cut).collect(Collectors.joining(", "))
                            + (foreign.size() > NOTES_TOLD ? ", …" : "");
            report.warning(root.shown(), root.line(), "NOTES_PASSED_OVER", told, foreign.size());
        }
        if (!drawn.isEmpty()) {
            report.warning(root.shown(), root.line(), "DRAWN_ONLY", String.join(", ", drawn));
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
            if (rule.children().contains(child.name()) || mayStandAnywhere(child)) {
                check(child, known);
                noteDrawing(child, element);
            } else if (isNote(child, element)) {
                foreign.add(child.name());
            } else if (child.name().equals("property")
                    && child.attribute("name").equals(PLACEHOLDER)) {
                drawn.add(child.name());
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
        if (computed && element.name().equals("conditionExpression")) {
            refuse(known, element, "NOT_ALLOWED.COMPUTED_CONDITION", cut(element.text()));
        } else if (computed) {
            refuse(known, element, "NOT_ALLOWED.COMPUTED");
        }
    }

    private static boolean mayStandAnywhere(Element element) {
        return element.name().equals(DOCUMENTATION) || element.name().equals(EXTENSIONS);
    }

    /** BPMN lets a documentation be a page in any language. */
    private static boolean isNote(Element element, Element parent) {
        return parent.name().equals(DOCUMENTATION) || parent.name().equals(EXTENSIONS) && element.isForeign();
    }

    private void noteDrawing(Element element, Element parent) {
        boolean ofProcess =
                element.name().equals("ioSpecification") && parent.name().equals("process");
        if (ofProcess || DRAWN_ONLY.contains(element.name())) {
            drawn.add(element.name());
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
