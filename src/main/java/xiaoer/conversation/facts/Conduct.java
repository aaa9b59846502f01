package xiaoer.conversation.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Something the shop did to a customer, as the customer could see it.
 *
 * @param moment the field of a task that was filled in, e.g. {@code asking}; {@code words} for what a message said;
 *     {@code overdue} for a task that was left undone
 * @param choice what was chosen, or the concept that was heard; for {@code overdue} the task
 * @param times how often so far, at least 1
 */
public record Conduct(String moment, String choice, int times) {

    static final FactType<Conduct> TYPE = FactWords.of(Conduct.class, "店铺怎样对待客户", "how the shop treated the customer")
            .field("moment", "在哪一步", "moment")
            .field("choice", "怎么做的", "what was done")
            .field("times", "到现在几次", "times so far", "times")
            .type();
}
