package xiaoer.workflow.diagram.feel;

/** A condition that is not understood, in words for its author. */
public final class Unreadable extends RuntimeException {

    private final String code;
    private final String hint;

    Unreadable(String code, String message, String hint) {
        super(message, null, false, false);
        this.code = code;
        this.hint = hint;
    }

    /** Stable, upper case, e.g. {@code UNKNOWN_VARIABLE}. */
    public String code() {
        return code;
    }

    /** What was found, in Chinese. */
    public String message() {
        return String.valueOf(getMessage());
    }

    /** What to write instead, in Chinese. */
    public String hint() {
        return hint;
    }
}
