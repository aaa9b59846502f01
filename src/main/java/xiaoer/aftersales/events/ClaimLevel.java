package xiaoer.aftersales.events;

/** How hard a planned claim is. */
public enum ClaimLevel {
    EASY,
    /** The first look deceives. */
    TRICKY,
    /** The unlawful way is the convenient one. */
    TEMPTATION
}
