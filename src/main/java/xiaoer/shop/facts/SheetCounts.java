package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What sheet 6-2 is counted of. What there was to do comes from the plan of the shift and not from what the student
 * touched; only orders due within the planned length count (handbook §5.3, amended).
 *
 * @param toShip genuine orders due
 * @param toCollect those of them whose payment good work could have collected in time
 * @param toVoid fictitious orders due
 * @param toComplete the same orders as {@code toCollect}
 * @param completed those of them whose payment was collected
 * @param lost orders due that came to nothing: not dealt with in time or by the end, or lost by a wrong judgement or an
 *     address that the shop answers for; not what a carrier lost
 * @param earlyAttempts how often a payment was asked for too early
 * @param optimal genuine orders shipped with the best carrier, or where no carrier kept the buyer's wish
 * @param acceptable genuine orders shipped with an acceptable carrier
 * @param poor genuine orders shipped with a poor one
 * @param fakesShipped fictitious orders that were shipped
 * @param rightVoids fictitious orders that were voided
 * @param wrongVoids genuine orders that were voided
 * @param genuineAhead genuine orders due that had not been decided when the log ended, nor could be judged one by one
 * @param fakesAhead likewise, fictitious ones
 * @param collectableAhead of {@code genuineAhead}, those whose payment could have been collected
 * @param came how many of the orders of the plan have come
 * @param planned how many come within the planned length
 * @param minutes how long the shift lasted, or has lasted so far
 * @param plannedMinutes how long the pack plans it
 * @param ending RUNNING, EARLY or FULL
 */
public record SheetCounts(
        int toShip,
        int toCollect,
        int toVoid,
        int toComplete,
        int completed,
        int lost,
        int earlyAttempts,
        int optimal,
        int acceptable,
        int poor,
        int fakesShipped,
        int rightVoids,
        int wrongVoids,
        int genuineAhead,
        int fakesAhead,
        int collectableAhead,
        int came,
        int planned,
        int minutes,
        int plannedMinutes,
        String ending) {

    static final FactType<SheetCounts> TYPE = FactWords.of(SheetCounts.class, "班次的计数", "counts of the shift")
            .field("toShip", "该发货的真实订单数", "genuine orders due", "orders")
            .field("toCollect", "该收款的笔数", "orders to collect", "orders")
            .field("toVoid", "该作废的虚拟订单数", "fictitious orders due", "orders")
            .field("toComplete", "该完成的笔数", "orders to complete", "orders")
            .field("completed", "成单数", "completed", "orders")
            .field("lost", "丢单数", "lost", "orders")
            .field("earlyAttempts", "提前收款次数", "early collecting attempts", "times")
            .field("optimal", "用最优快递发货的笔数", "shipped with the best carrier", "orders")
            .field("acceptable", "用可接受的快递发货的笔数", "shipped with an acceptable carrier", "orders")
            .field("poor", "用差快递发货的笔数", "shipped with a poor carrier", "orders")
            .field("fakesShipped", "发出去的虚拟订单数", "fictitious orders shipped", "orders")
            .field("rightVoids", "作废对了的笔数", "fictitious orders voided", "orders")
            .field("wrongVoids", "作废错了的笔数", "genuine orders voided", "orders")
            .field("genuineAhead", "还没有结果的真实订单数", "genuine orders not decided yet", "orders")
            .field("fakesAhead", "还没有结果的虚拟订单数", "fictitious orders not decided yet", "orders")
            .field("collectableAhead", "还没有结果的应收笔数", "orders to collect not decided yet", "orders")
            .field("came", "已到的订单数", "orders that came", "orders")
            .field("planned", "计划的订单数", "orders planned", "orders")
            .field("minutes", "班次的分钟数", "minutes of the shift", "minutes")
            .field("plannedMinutes", "计划的分钟数", "minutes planned", "minutes")
            .choice("ending", "怎样结束", "how it ended", "RUNNING", "EARLY", "FULL")
            .type();
}
