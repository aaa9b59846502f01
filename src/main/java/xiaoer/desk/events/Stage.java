package xiaoer.desk.events;

/** When a customer comes: before buying, while the goods are on their way, or after the receipt (handbook §1.4). */
public enum Stage {
    PRE,
    MID,
    AFTER
}
