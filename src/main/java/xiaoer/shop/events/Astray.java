package xiaoer.shop.events;

/** What an address that finds nobody does to a parcel. */
public enum Astray {
    /** The carrier brings it round in time. */
    REDIRECTED,
    /** The carrier redirects it and needs longer. */
    LATE,
    /** It comes back to the shop. */
    RETURNED,
    /** It is nowhere to be found. */
    GONE
}
