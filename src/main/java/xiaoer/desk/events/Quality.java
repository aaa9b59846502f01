package xiaoer.desk.events;

/** How good a reply is, best first (handbook D19). */
public enum Quality {
    BEST,
    GOOD,
    WEAK,
    WRONG
}
