package xiaoer.desk.events;

/** What a consult came to. */
public enum Ending {
    DEAL(true),
    NO_DEAL(false),
    SOLVED(true),
    UNSOLVED(false),
    /** The customer raises a claim, as the matter calls for. */
    CLAIM(true),
    /** Handed to a colleague or the supervisor. */
    TRANSFERRED(true),
    /** The customer's patience ended. */
    LEFT(false),
    /** The shift ended first. */
    CUT_OFF(false);

    private final boolean good;

    Ending(boolean good) {
        this.good = good;
    }

    /** Whether the customer got what the talk could bring. */
    public boolean isGood() {
        return good;
    }
}
