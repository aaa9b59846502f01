package xiaoer.workflow.diagram;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import xiaoer.shared.ProblemWords;

/**
 * What is told about something a diagram may not have.
 *
 * @param code of the problem
 * @param arguments for its words
 */
record Advice(String code, List<String> arguments) {

    /** What is often drawn and cannot be, with the name of the words that tell what to draw instead. */
    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("scriptTask", "SCRIPT"),
            Map.entry("script", "SCRIPT"),
            Map.entry("drools:onEntry-script", "ENTRY_SCRIPT"),
            Map.entry("drools:onExit-script", "EXIT_SCRIPT"),
            Map.entry("drools:import", "JAVA_CLASS"),
            Map.entry("drools:global", "JAVA_OBJECT"),
            Map.entry("import", "IMPORT"),
            Map.entry("task", "TASK"),
            Map.entry("manualTask", "MANUAL_TASK"),
            Map.entry("adHocSubProcess", "SUBPROCESS"),
            Map.entry("transaction", "SUBPROCESS"),
            Map.entry("complexGateway", "GATEWAY"),
            Map.entry("timeCycle", "TIME_CYCLE"),
            Map.entry("timeDate", "TIME_DATE"),
            Map.entry("completionCondition", "COMPLETION"),
            Map.entry("loopDataOutputRef", "COLLECTED"),
            Map.entry("outputDataItem", "COLLECTED"),
            Map.entry("loopCardinality", "CARDINALITY"),
            Map.entry("standardLoopCharacteristics", "LOOP"),
            Map.entry("transformation", "TRANSFORMATION"),
            Map.entry("compensateEventDefinition", "COMPENSATION"),
            Map.entry("conditionalEventDefinition", "CONDITIONAL"),
            Map.entry("linkEventDefinition", "LINK"),
            Map.entry("globalTask", "GLOBAL_TASK"),
            Map.entry("globalUserTask", "GLOBAL_TASK"),
            Map.entry("globalManualTask", "GLOBAL_TASK"),
            Map.entry("globalScriptTask", "GLOBAL_TASK"),
            Map.entry("globalBusinessRuleTask", "GLOBAL_TASK"),
            Map.entry("callChoreography", "CHOREOGRAPHY"),
            Map.entry("choreography", "CHOREOGRAPHY"),
            Map.entry("globalConversation", "CHOREOGRAPHY"),
            Map.entry("conversation", "CHOREOGRAPHY"),
            Map.entry("conversationLink", "CHOREOGRAPHY"),
            Map.entry("correlationKey", "CORRELATION"),
            Map.entry("correlationProperty", "CORRELATION"),
            Map.entry("correlationSubscription", "CORRELATION"),
            Map.entry("cancelEventDefinition", "CANCEL"),
            Map.entry("property", "PROPERTY"),
            Map.entry("errorEventDefinition", "ERROR"),
            Map.entry("terminateEventDefinition", "TERMINATE"),
            Map.entry("timerEventDefinition", "TIMER"));

    /** @param allowed what may stand in the parent */
    static Advice onElement(Element found, Element parent, Collection<String> allowed) {
        String instead = INSTEAD.get(found.name());
        return instead == null
                ? new Advice(
                        "UNKNOWN_ELEMENT",
                        List.of(parent.name(), BpmnSubset.cut(found.name()), String.join(", ", allowed)))
                : new Advice("NOT_ALLOWED.ELEMENT", List.of(found.name(), ProblemWords.word("INSTEAD." + instead)));
    }

    static Advice onAttribute(Element element, String name) {
        return new Advice("UNKNOWN_ATTRIBUTE", List.of(element.name(), BpmnSubset.cut(name)));
    }
}
