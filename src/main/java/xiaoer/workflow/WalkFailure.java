package xiaoer.workflow;

/** A walk that does not go the way it says: what came instead. */
final class WalkFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** As arguments of a problem. */
    private final String expected;

    private final String actual;

    WalkFailure(String expected, String actual) {
        super(null, null, false, false);
        this.expected = expected;
        this.actual = actual;
    }

    String expected() {
        return expected;
    }

    String actual() {
        return actual;
    }
}
