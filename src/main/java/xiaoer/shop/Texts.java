package xiaoer.shop;

import org.jspecify.annotations.Nullable;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;

/** What people send as text, kept within bounds. */
final class Texts {

    /** So much of a wrong value is repeated in a refusal, in characters. */
    private static final int SHOWN = 40;

    private Texts() {}

    static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /**
     * The text without surrounding blanks.
     *
     * @throws Refusal {@code MISSING_FIELD} or {@code TEXT_TOO_LONG}
     */
    static String required(String field, @Nullable String text, int max) {
        if (TypedText.kept(text).isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", field);
        }
        return optional(field, text, max);
    }

    /** Likewise, but empty when there is none. */
    static String optional(String field, @Nullable String text, int max) {
        String stripped = TypedText.kept(text);
        if (stripped.length() > max) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", field, stripped.length(), max);
        }
        return stripped;
    }
}
