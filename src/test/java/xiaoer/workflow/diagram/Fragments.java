package xiaoer.workflow.diagram;

/** Pieces of BPMN that tests put together. */
final class Fragments {

    private Fragments() {}

    static String task(String id) {
        return "<userTask id=\"" + id + "\" name=\"办 " + id + "\"/>";
    }

    static String end(String id) {
        return "<endEvent id=\"" + id + "\" name=\"完 " + id + "\"/>";
    }

    static String flow(String from, String to) {
        return "<sequenceFlow id=\"" + from + "-" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    static String flow(String from, String to, String condition) {
        return "<sequenceFlow id=\"" + from + "-" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to
                + "\"><conditionExpression>" + condition.replace("<", "&lt;") + "</conditionExpression></sequenceFlow>";
    }

    /** A boundary event with its own end. */
    static String boundary(String id, String attachedTo, boolean interrupting, String event) {
        return "<boundaryEvent id=\"" + id + "\" name=\"边 " + id + "\" attachedToRef=\"" + attachedTo
                + "\" cancelActivity=\"" + interrupting + "\">" + event + "</boundaryEvent>";
    }

    static String timer(String wait) {
        return "<timerEventDefinition><timeDuration>" + wait + "</timeDuration></timerEventDefinition>";
    }

    static String catching(String id, String event) {
        return "<intermediateCatchEvent id=\"" + id + "\" name=\"等 " + id + "\">" + event + "</intermediateCatchEvent>";
    }

    static final String ANSWER = "<messageEventDefinition messageRef=\"m\"/>";
    static final String STOP = "<signalEventDefinition signalRef=\"s\"/>";
    static final String NO_STOCK = "<errorEventDefinition errorRef=\"e\"/>";
    static final String ANGRY = "<escalationEventDefinition escalationRef=\"x\"/>";

    /** A task with one input of that type, from a variable. */
    static String given(String input, String type, String variable) {
        return io("<dataInput id=\"d.in\" name=\"" + input + "\" itemSubjectRef=\"" + type + "\"/>")
                + "<dataInputAssociation><sourceRef>" + variable
                + "</sourceRef><targetRef>d.in</targetRef></dataInputAssociation>";
    }

    /** A task with one constant input of that type. */
    static String constant(String input, String type, String constant) {
        return io("<dataInput id=\"d.in\" name=\"" + input + "\" itemSubjectRef=\"" + type + "\"/>")
                + "<dataInputAssociation><targetRef>d.in</targetRef><assignment><from>" + constant
                + "</from><to>d.in</to></assignment></dataInputAssociation>";
    }

    /** A task with one output of that type into a variable. */
    static String taken(String output, String type, String variable) {
        return io("<dataOutput id=\"d.out\" name=\"" + output + "\" itemSubjectRef=\"" + type + "\"/>")
                + "<dataOutputAssociation><sourceRef>d.out</sourceRef><targetRef>" + variable
                + "</targetRef></dataOutputAssociation>";
    }

    private static String io(String data) {
        return "<ioSpecification>" + data + "</ioSpecification>";
    }
}
