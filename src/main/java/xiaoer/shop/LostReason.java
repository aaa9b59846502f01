package xiaoer.shop;

/** Why an order was lost. */
enum LostReason {
    /** Not shipped before its deadline. */
    SHIP_TIMEOUT,
    /** The carrier lost the parcel. */
    PARCEL_LOST
}
