package xiaoer.aftersales.events;

import java.util.Locale;

/** Who speaks or acts in a claim. All but the agent, who is the student, are simulated. */
public enum Party {
    BUYER,
    AGENT,
    CARRIER,
    CLERK,
    SUPERVISOR,
    FINANCE,
    PLATFORM,
    SYSTEM;

    /** As a process's history names who caused something, e.g. {@code buyer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
