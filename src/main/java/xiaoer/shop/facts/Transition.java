package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Something that wants to move an order along its life.
 *
 * @param status the order's status; NEW for an order that does not exist yet
 * @param trigger DEAL, GENERATE, SHIP, VOID, COLLECT, DEADLINE, PARCEL_LOSS, REFUSAL (at the door), CONFIRM (the
 *     receipt), CLOSE or REFUND (in full)
 * @param truth GENUINE or FICTITIOUS, the hidden truth of the address
 * @param confirmed whether voiding was confirmed in its prompt
 * @param carrierServes whether the chosen carrier delivers to the region
 * @param fundsSuffice whether the shop's funds are at least the fee
 * @param gate what {@code ship-gate} answered: PASS, READ_NOTES, BLOCKED or UNPAID
 * @param carrierGrade what {@code carrier-choice} answered for the chosen carrier
 * @param collect what {@code collect-check} answered
 * @param deadlinePassed whether the shipping deadline is over (the deadline's own instant is not yet over)
 */
public record Transition(
        String status,
        String trigger,
        String truth,
        boolean confirmed,
        boolean carrierServes,
        boolean fundsSuffice,
        String gate,
        String carrierGrade,
        String collect,
        boolean deadlinePassed) {

    static final FactType<Transition> TYPE = FactWords.of(Transition.class, "订单要变动", "a transition wanted")
            .choice(
                    "status",
                    "原状态",
                    "status before",
                    "NEW",
                    "PLACED",
                    "SHIPPED",
                    "COMPLETED",
                    "VOIDED",
                    "INVALID",
                    "LOST",
                    "CLOSED")
            .choice(
                    "trigger",
                    "起因",
                    "trigger",
                    "DEAL",
                    "GENERATE",
                    "SHIP",
                    "VOID",
                    "COLLECT",
                    "DEADLINE",
                    "PARCEL_LOSS",
                    "REFUSAL",
                    "CONFIRM",
                    "CLOSE",
                    "REFUND")
            .choice("truth", "收货信息的真相", "truth of the address", "GENUINE", "FICTITIOUS")
            .field("confirmed", "作废已确认", "voiding confirmed")
            .field("carrierServes", "快递能送到", "carrier serves the region")
            .field("fundsSuffice", "资金够付运费", "funds cover the fee")
            .choice("gate", "发货放行结果", "answer of ship-gate", "PASS", "READ_NOTES", "BLOCKED", "UNPAID")
            .choice(
                    "carrierGrade",
                    "快递选择结果",
                    "answer of carrier-choice",
                    "OPTIMAL",
                    "ACCEPTABLE",
                    "POOR",
                    "NO_MATCH",
                    "NO_FUNDS")
            .choice(
                    "collect",
                    "收款检查结果",
                    "answer of collect-check",
                    "ALLOW",
                    "TOO_EARLY",
                    "NOT_SHIPPED",
                    "ALREADY_DONE",
                    "HOLD",
                    "BUYER_CONFIRMS")
            .field("deadlinePassed", "发货期限已过", "shipping deadline passed")
            .type();
}
