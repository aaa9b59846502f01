package xiaoer.shop.events;

/** Why an order was lost. */
public enum LostReason {
    /** Not shipped before its deadline. */
    SHIP_TIMEOUT,
    /** The carrier lost the parcel. */
    PARCEL_LOST,
    /** The carrier brought the parcel back, because nobody was to be found at its address. */
    RETURNED
}
