package xiaoer.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The text of an authored file, as every reader of such files gets it: UTF-8 and nothing else, so that nobody reads the same
 * bytes as another text, and without characters that its readers do not see, so that it says what it seems to say.
 */
public final class AuthoredText {

    private static final char ZERO_WIDTH_JOINER = '\u200D';

    private AuthoredText() {}

    /** @throws Refused when it is in another encoding or has hidden characters, by line and column */
    public static String of(String path, byte[] bytes) {
        String text;
        ByteBuffer read = ByteBuffer.wrap(bytes);
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(read).toString();
        } catch (CharacterCodingException e) {
            throw new Place(path, lines(read), 0).stop("ENCODING");
        }
        String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int hidden = hidden(marked);
        if (hidden >= 0) {
            int start = marked.lastIndexOf('\n', hidden - 1) + 1;
            int line =
                    1 + (int) marked.chars().limit(start).filter(c -> c == '\n').count();
            throw refused(marked, hidden, new Place(path, line, 1 + marked.codePointCount(start, hidden)));
        }
        return marked;
    }

    /**
     * The same for a part that was written in another way than by its characters, e.g. as {@code &#8238;}.
     *
     * @throws Refused when it has hidden characters
     */
    public static String checked(String text, Place place) {
        int hidden = hidden(text);
        if (hidden >= 0) {
            throw refused(text, hidden, place);
        }
        return text;
    }

    private static Refused refused(String text, int at, Place place) {
        return place.stop("CHARACTER", String.format("U+%04X", text.codePointAt(at)));
    }

    /** Where the first hidden character stands; -1 when there is none. */
    private static int hidden(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean joins = character == ZERO_WIDTH_JOINER && at > 0 && isDrawnTogether(text.codePointBefore(at));
            if (TypedText.isHidden(character) && !joins) {
                return at;
            }
        }
        return -1;
    }

    /** Signs of several people or colours are several signs and joiners between them. */
    private static boolean isDrawnTogether(int before) {
        return switch (Character.getType(before)) {
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.NON_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** How many lines were begun before reading stopped. */
    private static int lines(ByteBuffer read) {
        int lines = 1;
        for (int at = 0; at < read.position(); at++) {
            lines += read.get(at) == '\n' ? 1 : 0;
        }
        return lines;
    }
}
