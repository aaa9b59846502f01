package xiaoer.aftersales.facts;

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

    /** The buyer's own wish; the goods or the parcel; the order itself; the address; all else. */
    static final String[] REASONS = {
        "NO_REASON",
        "WRONG_MODEL_CHOSEN",
        "COLOUR_DIFFERENCE",
        "QUALITY",
        "NOT_AS_DESCRIBED",
        "WRONG_ITEM",
        "MISSING_ITEM",
        "MISSING_GIFT",
        "DAMAGED",
        "NOT_RECEIVED",
        "PARCEL_STUCK",
        "LATE",
        "OUT_OF_STOCK",
        "BUYER_CANCEL",
        "WRONG_ORDER",
        "DUPLICATE",
        "UNPAID_TIMEOUT",
        "BUYER_WRONG_ADDRESS",
        "SELLER_WRONG_ADDRESS",
        "COD_REFUSED",
        "ATTITUDE",
        "OTHER"
    };

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

    private Codes() {}
}
