package xiaoer.shop;

/** How a trade is paid. */
enum Payment {
    /** Placed, and not paid yet. */
    UNPAID,
    PAID,
    /** On delivery: the carrier takes the money when the recipient signs. */
    COD
}
