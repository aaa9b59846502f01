package xiaoer.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;

/**
 * Something said in a talk; never changed.
 *
 * @param subject what the talk is about, e.g. {@code claim/12}
 * @param at the shift's instant
 * @param from who says it, in a word of the subject's own, e.g. {@code BUYER}
 * @param words per language; empty when there is only an attachment
 * @param attachment the number of what is shown with it, within its subject; null without one
 */
public record Message(
        String subject,
        Instant at,
        String from,
        LocalizedText words,
        @Nullable Integer attachment) {

    /** The longest text of a message, in characters. */
    public static final int MAX_TEXT = 1_000;
}
