package xiaoer.rulebook.language;

import xiaoer.shared.Place;
import xiaoer.shared.ProblemWords;

/** One word of a rule file. For texts, {@link #text()} is the content without its quotes. */
record RuleToken(Kind kind, String text, Place place) {

    enum Kind {
        /** A keyword, type, field or function. */
        WORD,
        /** A variable: a word that begins with {@code $}. */
        VARIABLE,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    /** As it is shown in a problem. */
    String shown() {
        return switch (kind) {
            case END -> ProblemWords.word("END_OF_FILE");
            case TEXT -> "\"" + text + "\"";
            default -> text;
        };
    }
}
