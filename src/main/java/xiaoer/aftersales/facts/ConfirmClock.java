package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * The clock that confirms a receipt in the buyer's place.
 *
 * @param shipped whether the goods are on their way or there
 * @param finished whether the receipt has been confirmed already
 * @param refundOpen whether a claim for money back is open
 * @param exchange whether an exchange is in progress
 * @param stuck whether the parcel has stopped moving or is missing
 * @param confirmDaysLeft business days until the clock confirms
 */
public record ConfirmClock(
        boolean shipped,
        boolean finished,
        boolean refundOpen,
        boolean exchange,
        boolean stuck,
        BigDecimal confirmDaysLeft) {

    static final FactType<ConfirmClock> TYPE = FactWords.of(ConfirmClock.class, "自动确认时钟", "the confirmation clock")
            .field("shipped", "已发货", "shipped")
            .field("finished", "交易已成功", "receipt confirmed already")
            .field("refundOpen", "有未结的退款", "a refund is open")
            .field("exchange", "换货中", "exchange in progress")
            .field("stuck", "包裹没有动静或找不到", "parcel stuck or missing")
            .field("confirmDaysLeft", "离自动确认还有", "until the clock confirms", "business days")
            .type();
}
