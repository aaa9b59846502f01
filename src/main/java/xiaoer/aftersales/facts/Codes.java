package xiaoer.aftersales.facts;

import xiaoer.shop.facts.Reasons;

/**
 * The words that several facts of claims share. A claim's reason is passed from process to process and from decision to
 * decision, so all of them know the same reasons (handbook §1.3, D07, D17).
 */
final class Codes {

    static final String[] KINDS = {
        "REFUND_ONLY",
        "RETURN_REFUND",
        "EXCHANGE",
        "EXTEND_RECEIPT",
        "ADDRESS_CHANGE",
        "NON_RECEIPT",
        "WRONG_ITEM",
        "CANCEL",
        "COMPLAINT"
    };

    static final String[] REASONS = Reasons.all();

    /** What is seen of goods that come back, or that their buyer tells of them. */
    static final String[] CONDITIONS = {
        "INTACT",
        "OPENED",
        "PACKAGING_DENTED",
        "TAG_REMOVED",
        "SEAL_BROKEN",
        "ACTIVATED",
        "SERIAL_ALTERED",
        "REPAIRED",
        "WORN",
        "SOILED",
        "DAMAGED"
    };

    /** What shops say when they refuse to take goods back, lawful or not (handbook D05, P2). */
    static final String[] GROUNDS = {
        "WINDOW_OVER",
        "NOT_INTACT",
        "CONFIRMED_EXCEPTION",
        "CUSTOM_MADE",
        "PERISHABLE",
        "DIGITAL",
        "OPENED",
        "NO_DEFECT",
        "ON_SALE"
    };

    private Codes() {}
}
