package xiaoer.desk.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What became of a customer whom the shift brought, or should have brought, to the consult desk, as sheet 6-1 looks at it.
 * Java counts, the rules weigh.
 *
 * @param consult the consult's number; the pack's name of the conversation when its customer never came
 * @param stage PRE, MID or AFTER
 * @param turns turns that its best way has, by the plan
 * @param due turns that count: those of the plan; more when the talk took more; fewer only when it was flawless and the
 *     customer needed no more
 * @param replies how often the student answered
 * @param best replies that were the best; so {@code good}, {@code weak}, {@code wrong}
 * @param swift replies, GOOD or better and with a plan, that came within {@code p.response.swift}; so {@code quick},
 *     {@code slow}, {@code late} within the later bounds
 * @param talked whether the talk came to its own end: nobody left, was sent on or was cut off
 * @param flawless whether it did so well, with nothing but best replies
 * @param welcomed whether the first reply was GOOD or better
 * @param handled whether it came to its end without a WRONG reply and with a mean of {@code p.consult-sheet.handledFrom}
 * @param urged how often the customer had to urge
 * @param satisfaction 0 to 100; 0 of somebody who never came
 * @param content whether the talk came to its own end and the customer was not dissatisfied
 * @param ending how it ended; NOT_COME for a customer who never came
 * @param winnable whether its best way ends with a deal
 * @param order what became of the service order: NONE without a deal, KEPT when shipped in time and as promised, OPEN when
 *     not due before the end, UNSHIPPED, BROKEN when shipped otherwise than promised
 */
public record ConsultResult(
        String consult,
        String stage,
        int turns,
        int due,
        int replies,
        int best,
        int good,
        int weak,
        int wrong,
        int swift,
        int quick,
        int slow,
        int late,
        boolean talked,
        boolean flawless,
        boolean welcomed,
        boolean handled,
        int urged,
        BigDecimal satisfaction,
        boolean content,
        String ending,
        boolean winnable,
        String order) {

    static final FactType<ConsultResult> TYPE = FactWords.of(
                    ConsultResult.class, "班次里的一位咨询客户", "a customer of the shift")
            .field("consult", "咨询编号", "consult number")
            .choice("stage", "阶段", "stage", StageCodes.all())
            .field("turns", "按计划该答几句", "replies planned", "replies")
            .field("due", "算分的有几句", "replies that count", "replies")
            .field("replies", "答了几句", "replies given", "replies")
            .field("best", "最好的有几句", "best replies", "replies")
            .field("good", "不错的有几句", "good replies", "replies")
            .field("weak", "欠缺的有几句", "weak replies", "replies")
            .field("wrong", "错误的有几句", "wrong replies", "replies")
            .field("swift", "很快给出办法的有几句", "replies with a plan at once", "replies")
            .field("quick", "较快给出办法的有几句", "replies with a plan soon", "replies")
            .field("slow", "慢慢给出办法的有几句", "replies with a plan after a while", "replies")
            .field("late", "很晚才给出办法的有几句", "replies with a plan late", "replies")
            .field("talked", "谈完了", "the talk came to its end")
            .field("flawless", "句句最好", "nothing but best replies")
            .field("welcomed", "第一句就答得不错", "first reply was good")
            .field("handled", "处理好了", "handled well")
            .field("urged", "催了几次", "times the customer urged", "times")
            .field("satisfaction", "满意度", "satisfaction", "points of 100")
            .field("content", "没有不满意", "went content")
            .choice(
                    "ending",
                    "怎样结束",
                    "how it ended",
                    FactWords.code("DEAL", "成交", "a deal"),
                    FactWords.code("NO_DEAL", "没有成交", "no deal"),
                    FactWords.code("SOLVED", "解决了", "solved"),
                    FactWords.code("UNSOLVED", "没有解决", "not solved"),
                    FactWords.code("CLAIM", "转成售后单", "became a claim"),
                    FactWords.code("TRANSFERRED", "转给别人", "handed on"),
                    FactWords.code("LEFT", "客户走了", "the customer left"),
                    FactWords.code("CUT_OFF", "下班时还没谈完", "cut off by the end"),
                    FactWords.code("NOT_COME", "没有来", "never came"))
            .field("winnable", "可以成交", "can end in a deal")
            .choice(
                    "order",
                    "订单怎样了",
                    "what became of the order",
                    FactWords.code("NONE", "没有订单", "no order"),
                    FactWords.code("KEPT", "按时照约定发了货", "shipped in time and as promised"),
                    FactWords.code("OPEN", "还没到期", "not due yet"),
                    FactWords.code("UNSHIPPED", "没有按时发货", "not shipped in time"),
                    FactWords.code("BROKEN", "没有照约定发货", "not shipped as promised"))
            .type();
}
