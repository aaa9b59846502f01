package xiaoer.desk.events;

/** By which way a customer comes to the desk (seed 1, several channels; seed 2, messages in one place). */
public enum Channel {
    SHOP_CHAT,
    ITEM_PAGE,
    ORDER_PAGE,
    /** A note of a call. */
    PHONE,
    /** A social message. */
    SOCIAL
}
