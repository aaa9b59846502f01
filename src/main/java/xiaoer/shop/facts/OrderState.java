package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * An order as it stands at the moment somebody wants to ship it or to collect its payment.
 *
 * @param status PLACED, SHIPPED, COMPLETED, VOIDED, INVALID, LOST or CLOSED
 * @param flag NONE, RED, YELLOW, GREEN, BLUE or PURPLE
 * @param days business days of the carrier's quote, fixed at shipping; 0 before
 * @param elapsedSeconds whole shift seconds since shipping, rounded down; 0 before
 * @param secondsPerDay the fold stored on the order at shipping, so that a later change moves no running deadline
 * @param claimOpen whether a claim about this order is open
 * @param notesRead whether every note of the order was opened, or written, in this shift by the person who acts; true
 *     when there is none
 * @param outOfStock whether the product cannot be had at present
 * @param unpaid whether the buyer has to pay before it is shipped, and has not
 * @param buyerConfirms whether the money comes with the confirmed receipt, not by collecting it
 */
public record OrderState(
        String status,
        String flag,
        int days,
        long elapsedSeconds,
        int secondsPerDay,
        boolean claimOpen,
        boolean notesRead,
        boolean outOfStock,
        boolean unpaid,
        boolean buyerConfirms) {

    static final FactType<OrderState> TYPE = FactWords.of(OrderState.class, "订单现状", "an order as it stands")
            .choice("status", "状态", "status", Choices.STATUSES)
            .choice("flag", "旗子", "flag", Choices.FLAGS)
            .field("days", "物流天数", "days in transit", "business days")
            .field("elapsedSeconds", "发货后经过的秒数", "time since shipping", "shift seconds")
            .field("secondsPerDay", "发货时一天折合的秒数", "fold stored at shipping", "seconds per business day")
            .field("claimOpen", "有未结售后单", "a claim is open")
            .field("notesRead", "本班次看过备注", "notes read in this shift")
            .field("outOfStock", "缺货", "out of stock")
            .field("unpaid", "要先付款而没付", "still to be paid")
            .field("buyerConfirms", "由买家确认收货", "the buyer confirms the receipt")
            .type();
}
