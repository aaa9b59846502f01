package xiaoer.shop;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import xiaoer.shift.Scene;
import xiaoer.shop.events.SignedBy;
import xiaoer.shop.events.Wish;

/**
 * The orders of a shift as claims look them up and move them. What takes a scene belongs to its transaction, appends
 * the events and tells {@link OrderWatch}. Unknown orders are refused with {@code UNKNOWN_ORDER}; what an order's state
 * no longer allows (an extension after the end, a second closing) is left undone, for time may have overtaken a claim.
 */
public interface OrderBook {

    /** The numbers of the orders of the pack's planned trade with this {@code id}, by line; empty before it arrived. */
    List<String> ofTrade(UUID shift, String trade);

    /** The numbers of all orders of a buyer in a shift, oldest first. */
    List<String> ofBuyer(UUID shift, String buyer);

    /** Has the pack's planned trade with this {@code id}, one that comes {@code onDemand}, arrive at an instant to come. */
    void call(Scene scene, String trade, Instant due);

    /**
     * A deal at the consult desk becomes a service order (T1), to a genuine address that the shift's seed draws.
     *
     * @return the order's number
     * @throws IllegalArgumentException when the pack sells no such product
     */
    String sell(Scene scene, Sale sale);

    /**
     * @param name by which the shift knows it, e.g. {@code consult-3}
     * @param product the pack's id
     * @param wish what was promised
     */
    record Sale(String name, String buyer, String product, Wish wish) {}

    OrderFacts get(UUID shift, String order);

    /**
     * Pays back to the buyer the way the buyer paid: from what the marketplace keeps until the order is completed, else
     * out of the shop's funds, below zero if need be.
     *
     * @param closes whether an order that has not come to its end does so now (TRADE_CLOSED)
     */
    void payBack(Scene scene, String order, BigDecimal amount, boolean closes);

    /** Pays something else out of the shop's funds, below zero if need be, e.g. {@code COMPENSATION}, {@code PENALTY}, {@code FREIGHT}. */
    void payOut(Scene scene, String order, BigDecimal amount, String reason);

    /**
     * Closes an order that has not been shipped; what the buyer paid for it goes back.
     *
     * @param reason e.g. {@code OUT_OF_STOCK}; a word the shop does not know counts as {@code OTHER}
     */
    void close(Scene scene, String order, String reason, boolean agreed);

    /** The parcel was refused at the door and comes home: the trade ends; what the buyer paid for it goes back. */
    void refused(Scene scene, String order);

    /** Prolongs the time in which the buyer may confirm the receipt, by business days. */
    void extend(Scene scene, String order, int days);

    /** Holds the confirmation clock while a claim is open, and lets it run on. */
    void holdConfirmation(Scene scene, String order, boolean held);

    /** Sends a replacement, a missing item or a gift at the shop's cost with the carrier the shop uses by default. */
    void resend(Scene scene, String order, String what);

    /** Has the parcel on its way sent to another address. */
    void reroute(Scene scene, String order, String address);

    /** Whether goods that come back with this carrier travel by another kind of carrier than that which brought them. */
    boolean returnsOtherwise(Scene scene, String order, String carrier);

    /** The carrier reports a signature. */
    void sign(Scene scene, String order, SignedBy by);
}
