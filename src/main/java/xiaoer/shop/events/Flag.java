package xiaoer.shop.events;

/** The flag on an order; one colour at a time. */
public enum Flag {
    NONE,
    /** A special request: a gift, a named carrier, another address. */
    RED,
    /** Do not ship yet. */
    YELLOW,
    /** May be shipped now. */
    GREEN,
    /** Special after-sale: a bad review, a customer's trait, out of stock. */
    BLUE,
    /** A refund can be processed. */
    PURPLE
}
