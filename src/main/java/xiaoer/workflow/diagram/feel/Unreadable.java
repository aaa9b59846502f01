package xiaoer.workflow.diagram.feel;

/** A condition that is not understood, as a problem for its author. */
public final class Unreadable extends RuntimeException {

    private final String code;
    private final transient Object[] arguments;

    Unreadable(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = arguments;
    }

    /** Stable, upper case, e.g. {@code UNKNOWN_VARIABLE.CONDITION}. */
    public String code() {
        return code;
    }

    /** For the slots of its words, which tell the condition first. */
    public Object[] arguments() {
        return arguments.clone();
    }
}
