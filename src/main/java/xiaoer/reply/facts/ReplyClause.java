package xiaoer.reply.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A stretch of a free reply between two marks.
 *
 * @param number 1-based
 * @param words as they were written
 * @param begins where it begins in the reply
 * @param ends where it ends, exclusive
 * @param length letters and Chinese characters
 * @param asks whether a question mark ends it
 * @param likeCase how much of the facts of the case it repeats, in characters, everyday words aside
 * @param likeLine likewise of the customer's own line
 * @param known how many of its amounts and times the case tells too
 * @param unknown how many it does not
 */
public record ReplyClause(
        int number,
        String words,
        int begins,
        int ends,
        int length,
        boolean asks,
        int likeCase,
        int likeLine,
        int known,
        int unknown) {

    static final FactType<ReplyClause> TYPE = FactWords.of(ReplyClause.class, "回复的小句", "clause of a reply")
            .field("number", "第几个小句", "number of the clause")
            .field("words", "小句原文", "words of the clause")
            .field("begins", "从第几字起", "begins")
            .field("ends", "到第几字止", "ends")
            .field("length", "小句字数", "length of the clause", "characters")
            .field("asks", "是问句", "is a question")
            .field("likeCase", "与情况相同的字数", "characters shared with the case", "characters")
            .field("likeLine", "与客户原话相同的字数", "characters shared with the customer's line", "characters")
            .field("known", "情况里也有的数", "amounts that the case tells")
            .field("unknown", "情况里没有的数", "amounts that the case does not tell")
            .type();
}
