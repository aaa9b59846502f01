package xiaoer.aftersales.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * When an order was paid and when its parcel was first scanned by the carrier; the scan counts, not the click.
 *
 * @param amount yuan paid for the goods
 * @param shipped whether the carrier has scanned the parcel
 * @param hoursSincePaid hours since it was paid
 * @param hoursSinceShipped hours since that scan; 0 before
 * @param forceMajeure whether nobody could have shipped
 * @param buyerFault whether the buyer's data were wrong or the buyer could not be reached
 * @param delayNoted whether the buyer asked for a later date, with yellow flag and note
 * @param sameDayBroken whether "today" was promised and another day came of it
 * @param granted whether the shop grants that it was late, whatever the clock says
 */
public record Lateness(
        BigDecimal amount,
        boolean shipped,
        BigDecimal hoursSincePaid,
        BigDecimal hoursSinceShipped,
        boolean forceMajeure,
        boolean buyerFault,
        boolean delayNoted,
        boolean sameDayBroken,
        boolean granted) {

    static final FactType<Lateness> TYPE = FactWords.of(Lateness.class, "发货时间", "time taken to ship")
            .field("amount", "实付货款", "paid for the goods", "yuan")
            .field("shipped", "快递已揽收", "scanned by the carrier")
            .field("hoursSincePaid", "付款后多久", "since paying", "hours")
            .field("hoursSinceShipped", "揽收后多久", "since the carrier's scan", "hours")
            .field("forceMajeure", "不可抗力", "force majeure")
            .field("buyerFault", "买家信息有误或联系不上", "buyer's data wrong, or out of reach")
            .field("delayNoted", "买家要求晚发，黄旗并有备注", "buyer asked for later, yellow flag and note")
            .field("sameDayBroken", "说好当天发却没有发", "same-day promise broken")
            .field("granted", "店铺认了超时", "the shop grants it")
            .type();
}
