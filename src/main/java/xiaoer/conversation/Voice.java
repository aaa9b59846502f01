package xiaoer.conversation;

import java.util.Locale;

/** The ways in which simulated people speak. */
public enum Voice {
    PLAIN,
    WARM,
    CURT,
    UPSET;

    /** As files of templates name it, e.g. {@code plain}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
