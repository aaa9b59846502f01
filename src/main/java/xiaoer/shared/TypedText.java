package xiaoer.shared;

import java.util.regex.Pattern;

/** What people type, as it is kept. */
public final class TypedText {

    /** Marks, embeddings, overrides and isolates: they turn around what others read, far beyond the text they stand in. */
    private static final Pattern TURNS = Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private TypedText() {}

    /** The text without surrounding blanks and without what turns the direction of writing. */
    public static String kept(String text) {
        return TURNS.matcher(text).replaceAll("").strip();
    }
}
