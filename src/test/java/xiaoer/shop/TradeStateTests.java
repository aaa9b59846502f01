package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Payment;
import xiaoer.shop.events.SignedBy;
import xiaoer.shop.events.Wish;

/** What a marketplace calls the state of a trade, by what has become of its orders. */
class TradeStateTests {

    private static final Instant NOW = Instant.parse("2015-07-17T08:15:00Z");

    @Test
    void it_waits_for_the_payment_then_for_the_shop_then_for_the_buyer() {
        Trade trade = trade(Payment.UNPAID, 2);
        assertThat(state(trade)).isEqualTo(TradeState.WAIT_BUYER_PAY);
        trade.pay(NOW);
        assertThat(state(trade)).isEqualTo(TradeState.WAIT_SELLER_SEND_GOODS);
        ship(trade, 0);
        assertThat(state(trade)).isEqualTo(TradeState.SELLER_CONSIGNED_PART);
        ship(trade, 1);
        assertThat(state(trade)).isEqualTo(TradeState.WAIT_BUYER_CONFIRM_GOODS);
        trade.orders().get(0).complete(NOW);
        assertThat(state(trade)).isEqualTo(TradeState.WAIT_BUYER_CONFIRM_GOODS);
        trade.orders().get(1).complete(NOW);
        assertThat(state(trade)).isEqualTo(TradeState.TRADE_FINISHED);
    }

    @Test
    void one_order_sold_and_one_refunded_is_a_trade_that_finished() {
        Trade trade = trade(Payment.PAID, 2);
        ship(trade, 0);
        trade.orders().get(0).complete(NOW);
        trade.orders().get(1).close(new Closure(CloseReason.REFUND, true), NOW);

        assertThat(state(trade)).isEqualTo(TradeState.TRADE_FINISHED);
    }

    @Test
    void closed_before_and_after_the_payment_are_two_things() {
        for (Payment payment : Payment.values()) {
            Trade trade = trade(payment, 1);
            trade.orders().get(0).close(new Closure(CloseReason.OTHER, true), NOW);
            assertThat(state(trade))
                    .as("%s", payment)
                    .isEqualTo(payment == Payment.PAID ? TradeState.TRADE_CLOSED : TradeState.TRADE_CLOSED_BY_TAOBAO);
        }
    }

    @Test
    void paid_at_the_door_is_signed_for_only_when_every_parcel_is() {
        Trade trade = trade(Payment.COD, 2);
        assertThat(state(trade)).isEqualTo(TradeState.WAIT_SELLER_SEND_GOODS);
        ship(trade, 0);
        ship(trade, 1);
        trade.orders().get(0).sign(new Receipt(NOW, SignedBy.SELF));
        assertThat(state(trade)).isEqualTo(TradeState.WAIT_BUYER_CONFIRM_GOODS);
        trade.orders().get(1).sign(new Receipt(NOW, SignedBy.SELF));
        assertThat(state(trade)).isEqualTo(TradeState.TRADE_BUYER_SIGNED);
    }

    private static TradeState state(Trade trade) {
        return TradeState.of(trade.orders());
    }

    private static void ship(Trade trade, int order) {
        trade.orders().get(order).ship(new Dispatch("YTO", BigDecimal.TEN, 3, 60, NOW, null));
    }

    private static Trade trade(Payment payment, int orders) {
        Product cup = new Product("cup", "杯子", BigDecimal.TEN, "", false, false, 0, null, 9);
        Destination to = new Destination("邓李", "西宁市", "昆仑东路22号", "810007", "");
        TradeTerms terms = new TradeTerms(null, payment, BigDecimal.ZERO, null, null, false, TradeHistory.NONE);
        NewTrade wanted = new NewTrade(
                "planned-0",
                "甲",
                OrderSource.SERVICE,
                to,
                AddressTruth.GENUINE,
                null,
                List.of(),
                List.of(),
                Wish.NONE,
                List.of(),
                false,
                terms);
        Trade trade = new Trade(UUID.randomUUID(), NOW, wanted);
        for (int i = 1; i <= orders; i++) {
            new Order(trade, "20150717-1-25-" + i, OrderSource.SERVICE, new PlannedTrade.Line(cup, 1), NOW, false);
        }
        return trade;
    }
}
