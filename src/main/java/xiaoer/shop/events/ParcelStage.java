package xiaoer.shop.events;

/** How far a parcel has come, as its carrier tells. */
public enum ParcelStage {
    /** Picked up at the shop. */
    COLLECTED,
    /** Through one more sorting centre. */
    IN_TRANSIT,
    /** At the recipient's; the payment may be collected. */
    DELIVERED,
    /** The carrier cannot find it. */
    LOST,
    /** Nobody was to be found there, and it came back to the shop. */
    RETURNED
}
