package xiaoer.shop.events;

/** How a trade is paid. */
public enum Payment {
    /** Placed, and not paid yet. */
    UNPAID,
    PAID,
    /** On delivery: the carrier takes the money when the recipient signs. */
    COD
}
