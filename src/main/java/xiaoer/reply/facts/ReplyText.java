package xiaoer.reply.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A free reply as a whole, and when it was written.
 *
 * @param stage PRE (before the order), MID (until the goods are there) or AFTER
 * @param mood of the customer
 * @param length letters and Chinese characters, without marks and blanks
 * @param clauses how many stretches between marks it has
 * @param repeated how much of what the case or the customer says it repeats, in characters
 * @param told whether any facts of the case were given
 */
public record ReplyText(String stage, String mood, int length, int clauses, int repeated, boolean told) {

    static final FactType<ReplyText> TYPE = FactWords.of(ReplyText.class, "回复", "reply")
            .choice(
                    "stage",
                    "售前售中售后",
                    "stage",
                    FactWords.code("PRE", "售前", "before the order"),
                    FactWords.code("MID", "售中", "until the goods are there"),
                    FactWords.code("AFTER", "售后", "after the sale"))
            .choice(
                    "mood",
                    "客户的心情",
                    "mood of the customer",
                    FactWords.code("calm", "平静", "calm"),
                    FactWords.code("unsure", "犹豫", "unsure"),
                    FactWords.code("impatient", "急躁", "impatient"),
                    FactWords.code("upset", "难过", "upset"),
                    FactWords.code("angry", "生气", "angry"),
                    FactWords.code("abusive", "辱骂", "abusive"))
            .field("length", "回复的字数", "length of the reply", "characters")
            .field("clauses", "回复的小句数", "clauses of the reply")
            .field("repeated", "回复里与情况或原话相同的字数", "characters shared with the matter", "characters")
            .field("told", "给了案例情况", "facts of the case given")
            .type();
}
