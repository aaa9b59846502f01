package xiaoer.workflow.diagram.feel;

import xiaoer.shared.ProblemWords;

/**
 * One word of a condition.
 *
 * @param text for texts, the content without its quotes
 * @param at where it begins, counted from 1
 */
record FeelToken(Kind kind, String text, int at) {

    enum Kind {
        WORD,
        TEXT,
        NUMBER,
        SYMBOL,
        END
    }

    boolean is(String symbolOrWord) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
    }

    /** As it is shown to people. */
    String shown() {
        return switch (kind) {
            case END -> ProblemWords.word("END_OF_CONDITION");
            case TEXT -> "\"" + text + "\"";
            default -> text;
        };
    }
}
