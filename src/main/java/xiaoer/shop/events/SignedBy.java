package xiaoer.shop.events;

/** Who signed for a parcel. */
public enum SignedBy {
    SELF,
    PROXY,
    UNKNOWN
}
