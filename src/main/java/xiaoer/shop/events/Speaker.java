package xiaoer.shop.events;

/** Who says something in the talk with a buyer. */
public enum Speaker {
    AGENT,
    BUYER,
    /** The program, e.g. that something was read. */
    SYSTEM
}
