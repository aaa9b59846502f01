package xiaoer.aftersales;

import java.util.Locale;

/** Who speaks or acts in a claim. All but the agent, who is the student, are simulated. */
enum Party {
    BUYER,
    AGENT,
    CARRIER,
    CLERK,
    FINANCE,
    PLATFORM,
    SYSTEM;

    /** As a process's history names who caused something, e.g. {@code buyer}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
