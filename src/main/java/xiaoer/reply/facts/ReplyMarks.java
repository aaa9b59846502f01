package xiaoer.reply.facts;

import java.util.List;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What the labels of a reply come to.
 *
 * @param labels their names
 * @param merits how many of them are merits
 * @param faults how many are faults that leave the customer where they were
 * @param grave how many are faults of weight
 * @param answers whether it answers, or gives a plan that is about this case
 * @param plans whether it says what will be done or is to do
 * @param timed whether it names a time that can be checked
 * @param feels whether it speaks to the feeling: empathy or apology
 * @param asks whether it asks for what is missing
 * @param offers whether it leaves a choice
 * @param density characters of the reply for each merit: few mean words strung together
 */
public record ReplyMarks(
        List<String> labels,
        int merits,
        int faults,
        int grave,
        boolean answers,
        boolean plans,
        boolean timed,
        boolean feels,
        boolean asks,
        boolean offers,
        int density) {

    static final FactType<ReplyMarks> TYPE = FactWords.of(ReplyMarks.class, "回复得到的标签", "labels of a reply")
            .field("labels", "标签", "labels")
            .field("merits", "长处有几样", "merits")
            .field("faults", "毛病有几样", "faults")
            .field("grave", "重错有几样", "grave faults")
            .field("answers", "答了所问", "answers the question")
            .field("plans", "给了办法", "gives a plan")
            .field("timed", "给了能核对的时限", "names a time that can be checked")
            .field("feels", "照顾了感受", "speaks to the feeling")
            .field("asks", "追问了关键信息", "asks for what is missing")
            .field("offers", "给了选择", "leaves a choice")
            .field("density", "平均几个字一样长处", "characters for each merit", "characters")
            .type();
}
