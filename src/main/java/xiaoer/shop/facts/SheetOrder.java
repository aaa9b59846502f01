package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * One order at the end of a shift (or now), as sheet 6-2 looks at it: one that was due within the planned length. Java
 * counts and looks up, the rules weigh.
 *
 * @param number the order's number
 * @param genuine the truth of its address; orders whose address needs confirming are genuine
 * @param status PLACED, SHIPPED, COMPLETED, VOIDED, INVALID, LOST, or CLOSED without the buyer's consent
 * @param decided it has left PLACED or passed its deadline, or the shift has ended; others are not on the sheet
 * @param shipped it was handed to a carrier
 * @param collectable good work could have collected its payment within the planned length
 * @param arrived it is shipped or completed, and its days in transit have passed
 * @param earlyAttempts how often its payment was asked for too early
 * @param carrier code of the carrier it went with; empty when not shipped
 * @param days business days that carrier needs
 * @param carrierGrade what {@code carrier-choice} answered at shipping; empty when not shipped
 * @param bestCarrier code of the best carrier at that moment; empty when not shipped
 * @param bestFee its fee in yuan
 * @param bestDays its business days
 * @param defectZh why the address is fictitious, in Chinese; empty when genuine
 * @param defectEn likewise, in English
 * @param confirmNeeded whether the address had to be confirmed with the buyer
 * @param addressAsked whether the student asked the buyer before shipping or voiding
 * @param requestedCarrier code of the carrier the buyer asked for; empty when none
 * @param wishedDays the most business days an urgent buyer allows; 0 when not urgent
 * @param holdUntil the day before which the buyer wants no shipment (yyyy-MM-dd); empty when none
 * @param shippedBeforeHold whether it was shipped before that day
 * @param gift whether the buyer wants the promised gift
 * @param noted whether a note was on the order when it was decided
 * @param flag the flag it carried when it was decided
 * @param advisedFlag what {@code flag-advice} answers for that moment
 * @param liable who answers for an address at which the parcel found nobody: SELLER or BUYER; empty when it found the buyer
 * @param complaint what the buyer complained of about the shipment: UNTOLD, PIECE_MISSING, DAMAGED; empty when of nothing
 */
public record SheetOrder(
        String number,
        boolean genuine,
        String status,
        boolean decided,
        boolean shipped,
        boolean collectable,
        boolean arrived,
        int earlyAttempts,
        String carrier,
        int days,
        String carrierGrade,
        String bestCarrier,
        BigDecimal bestFee,
        int bestDays,
        String defectZh,
        String defectEn,
        boolean confirmNeeded,
        boolean addressAsked,
        String requestedCarrier,
        int wishedDays,
        String holdUntil,
        boolean shippedBeforeHold,
        boolean gift,
        boolean noted,
        String flag,
        String advisedFlag,
        String liable,
        String complaint) {

    static final FactType<SheetOrder> TYPE = FactWords.of(SheetOrder.class, "评分的订单", "an order on the sheet")
            .field("number", "订单号", "order number")
            .field("genuine", "收货信息真实", "genuine address")
            .choice("status", "状态", "status", Choices.STATUSES)
            .former("decided", "已有结果", "decided")
            .field("shipped", "发过货", "was shipped")
            .field("collectable", "下班前收得到款", "payable before the end")
            .field("arrived", "物流天数已到", "days in transit have passed")
            .field("earlyAttempts", "提前收款次数", "early collecting attempts", "times")
            .field("carrier", "所用快递", "carrier used", "carrier code")
            .field("days", "所用快递的天数", "days of the carrier used", "business days")
            .choice("carrierGrade", "快递选择结果", "answer of carrier-choice", "OPTIMAL", "ACCEPTABLE", "POOR", "NO_MATCH")
            .field("bestCarrier", "最优快递", "best carrier", "carrier code")
            .field("bestFee", "最优快递的费用", "fee of the best carrier", "yuan")
            .field("bestDays", "最优快递的天数", "days of the best carrier", "business days")
            .field("defectZh", "虚拟的破绽（中文）", "what gives the address away, in Chinese")
            .field("defectEn", "虚拟的破绽（英文）", "what gives the address away, in English")
            .field("confirmNeeded", "地址需要确认", "address needs confirming")
            .field("addressAsked", "问过买家地址", "buyer was asked")
            .field("requestedCarrier", "买家指定的快递", "carrier the buyer asked for", "carrier code")
            .field("wishedDays", "买家急用的最多天数，0 为不急", "days an urgent buyer allows, 0 if none", "business days")
            .field("holdUntil", "买家约定的发货日", "agreed shipping date", "yyyy-MM-dd")
            .field("shippedBeforeHold", "早于约定日发货", "shipped before the agreed date")
            .field("gift", "要送小礼物", "a gift is promised")
            .field("noted", "有备注", "has a note")
            .choice("flag", "旗子", "flag", Choices.FLAGS)
            .choice("advisedFlag", "应插的旗", "flag advised", Choices.FLAGS)
            .choice(
                    "liable",
                    "地址的责任",
                    "liable for the address",
                    FactWords.code("SELLER", "店铺", "the shop"),
                    FactWords.code("BUYER", "买家", "the buyer"))
            .choice("complaint", "买家投诉的事", "complaint about the shipment", "UNTOLD", "PIECE_MISSING", "DAMAGED")
            .type();
}
