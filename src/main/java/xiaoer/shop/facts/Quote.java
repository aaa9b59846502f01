package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What a carrier asks for one shipment.
 *
 * @param carrier the carrier's code, e.g. YTO
 * @param serves whether it delivers to the destination
 * @param fee yuan for the whole quantity
 * @param days business days until delivery
 */
public record Quote(String carrier, boolean serves, BigDecimal fee, int days) {

    static final FactType<Quote> TYPE = FactWords.of(Quote.class, "快递报价", "a carrier's quote")
            .field("carrier", "快递", "carrier", "carrier code")
            .field("serves", "能送到", "serves the destination")
            .field("fee", "费用", "fee", "yuan")
            .field("days", "天数", "days", "business days")
            .type();
}
