package xiaoer.shop.facts;

import java.math.BigDecimal;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * An order that is to be paid on delivery.
 *
 * @param offered whether the shop offers cash on delivery there
 * @param amount yuan to be paid for the goods
 * @param confirmed whether the buyer was reached and wants it
 * @param hoursTried hours since the shop first tried to reach the buyer
 * @param refused whether the parcel was refused at the door without a reason
 * @param freight yuan for one way
 */
public record CodOrder(
        boolean offered,
        BigDecimal amount,
        boolean confirmed,
        BigDecimal hoursTried,
        boolean refused,
        BigDecimal freight) {

    static final FactType<CodOrder> TYPE = FactWords.of(CodOrder.class, "货到付款订单", "an order paid on delivery")
            .field("offered", "店铺在当地支持货到付款", "offered there")
            .field("amount", "货款", "price of the goods", "yuan")
            .field("confirmed", "已联系买家确认", "confirmed with the buyer")
            .field("hoursTried", "联系买家多久了", "since the first attempt to reach the buyer", "hours")
            .field("refused", "上门时无故拒收", "refused at the door without reason")
            .field("freight", "单程运费", "freight one way", "yuan")
            .type();
}
