package xiaoer.reply.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A place that speaks of a concept of the lexicons {@code replies} or {@code case-facts}, or tells an amount.
 *
 * @param source REPLY, LINE (what the customer said) or CASE (the facts given)
 * @param concept its name in the lexicon; AMOUNT, EMOJI and NAME are found without one
 * @param words as they were written
 * @param begins where they begin
 * @param ends where they end, exclusive
 * @param clause the clause of the reply in which they begin; 0 for other sources
 * @param negated whether the text says that it is not so
 * @param quoted whether it is told as somebody else's word
 * @param unit of its value: MONEY, PERCENT, DAYS, HOURS, MINUTES, DATE, TIME; empty without one
 * @param value in that unit; 0 without one, and for dates and times
 * @param known whether the case tells the same amount
 */
public record ReplyMention(
        String source,
        String concept,
        String words,
        int begins,
        int ends,
        int clause,
        boolean negated,
        boolean quoted,
        String unit,
        BigDecimal value,
        boolean known) {

    static final FactType<ReplyMention> TYPE = FactWords.of(ReplyMention.class, "提到的内容", "mention")
            .choice(
                    "source",
                    "谁说的",
                    "told by",
                    FactWords.code("REPLY", "回复", "the reply"),
                    FactWords.code("LINE", "客户原话", "the customer's line"),
                    FactWords.code("CASE", "案例情况", "the case"))
            .field("concept", "说的是什么", "concept")
            .field("words", "原文", "words")
            .field("begins", "从第几字起", "begins")
            .field("ends", "到第几字止", "ends")
            .field("clause", "在第几个小句", "number of its clause")
            .field("negated", "说的是没有", "negated")
            .field("quoted", "引用别人的话", "quoted")
            .field("unit", "数的单位", "unit of the value")
            .field("value", "数", "value")
            .field("known", "情况里也有这个数", "the case tells the same amount")
            .type();
}
