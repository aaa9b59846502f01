package xiaoer.desk.events;

/** What an agent marks a customer with, so that colleagues know whom they serve (seed 2, S2-17). */
public enum CustomerTag {
    VIP,
    HIGH_VALUE,
    WATCH,
    URGENT,
    COMPLAINED
}
