package xiaoer.desk.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A customer of the consult desk who is kept waiting.
 *
 * @param event URGES (the time to answer has passed) or LEAVES (the patience has ended)
 */
public record ConsultWait(String event) {

    static final FactType<ConsultWait> TYPE = FactWords.of(ConsultWait.class, "咨询的客户在等", "a customer is kept waiting")
            .choice(
                    "event",
                    "等到什么时候",
                    "how long",
                    FactWords.code("URGES", "过了答复的时限", "the time to answer has passed"),
                    FactWords.code("LEAVES", "没有耐心了", "the patience has ended"))
            .type();
}
