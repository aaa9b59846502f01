package xiaoer.rulebook;

/** A rule could not go on reckoning. It is thrown inside the engine, which wraps it; see {@link RuleFailedException}. */
final class Unreckonable extends RuntimeException {

    /** Why; its words are the problem {@code RULE_FAILED.<name>}. */
    enum Cause {
        DIVIDED_BY_ZERO,
        MISSING_NUMBER,
        MISSING_TEXT
    }

    private final Cause why;
    private final int rule;
    private final int line;

    /** @param rule the number by which the engine calls the rule */
    Unreckonable(Cause why, int rule, int line) {
        super(why + " in line " + line);
        this.why = why;
        this.rule = rule;
        this.line = line;
    }

    Cause why() {
        return why;
    }

    int rule() {
        return rule;
    }

    int line() {
        return line;
    }
}
