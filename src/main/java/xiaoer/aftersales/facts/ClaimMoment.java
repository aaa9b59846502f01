package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * How a step of a claim was done, as sheet 6-1 looks at it.
 *
 * @param claim the claim's number; the pack's name of the case when its claim never came
 * @param kind the claim's kind, one of {@link Codes#KINDS}
 * @param moment the name of a task's field, or the type of another act
 * @param node the task's id in the diagram; empty for acts that no task asks for
 * @param nameZh what the step is called
 * @param nameEn likewise
 * @param weight what it is worth within its claim
 * @param verdict {@code RIGHT}, {@code LATE}, {@code OTHER} (lawful, but not what was best), {@code WRONG},
 *     {@code OMITTED}, {@code LOST} (a wrong answer left no room for it) or {@code UNPLANNED} (only a wrong answer led to
 *     it)
 * @param code what a process calls the wrong turn, e.g. {@code UNLAWFUL_REFUSAL}; empty when it has no word for it
 * @param chosen what was chosen or done; empty when nothing was
 * @param rightZh what was right, in words; empty when there are none
 * @param rightEn likewise
 * @param afterFork whether a wrong answer before had led away from the best way
 */
public record ClaimMoment(
        String claim,
        String kind,
        String moment,
        String node,
        String nameZh,
        String nameEn,
        BigDecimal weight,
        String verdict,
        String code,
        String chosen,
        String rightZh,
        String rightEn,
        boolean afterFork) {

    static final FactType<ClaimMoment> TYPE = FactWords.of(ClaimMoment.class, "售后单里做的一步", "a step done in a claim")
            .field("claim", "售后单号", "claim number")
            .choice("kind", "售后类型", "kind of claim", Codes.KINDS)
            .field("moment", "要点", "moment code")
            .field("node", "流程节点", "node of the process")
            .field("nameZh", "中文名称", "name in Chinese")
            .field("nameEn", "英文名称", "name in English")
            .field("weight", "分量", "weight", "weight")
            .choice(
                    "verdict",
                    "做得怎样",
                    "how it was done",
                    "RIGHT",
                    "LATE",
                    "OTHER",
                    "WRONG",
                    "OMITTED",
                    "LOST",
                    "UNPLANNED")
            .field("code", "错在哪里", "what went wrong", "turn code")
            .field("chosen", "选了什么", "what was chosen")
            .field("rightZh", "正确的（中文）", "what was right, in Chinese")
            .field("rightEn", "正确的（英文）", "what was right, in English")
            .field("afterFork", "前面已经走偏", "after the way had gone astray")
            .type();
}
