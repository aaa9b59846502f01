package xiaoer.shop.facts;

/**
 * Why somebody wants something of an order: to close it, or by a claim. A reason is passed from process to process and
 * from decision to decision, so all of them know the same words (handbook §1.3, D07, D17).
 */
public final class Reasons {

    /** The buyer's own wish; the goods or the parcel; the order itself; the address; all else. */
    static final String[] ALL = {
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

    private Reasons() {}

    public static String[] all() {
        return ALL.clone();
    }
}
