package xiaoer.shop.events;

import java.util.Arrays;
import java.util.List;

/** Why an order was closed. */
public enum CloseReason {
    BUYER_CANCEL("BUYER"),
    OUT_OF_STOCK("SELLER"),
    WRONG_ORDER("BUYER"),
    UNPAID_TIMEOUT("SELLER"),
    DUPLICATE("BUYER"),
    /** The buyer got the money back. */
    REFUND("BUYER"),
    /** The buyer would not take the parcel at the door. */
    REFUSED("BUYER"),
    OTHER("SELLER");

    /** What a student may choose. */
    public static final List<CloseReason> OFFERED =
            List.of(BUYER_CANCEL, OUT_OF_STOCK, WRONG_ORDER, UNPAID_TIMEOUT, DUPLICATE);

    private final String askedBy;

    CloseReason(String askedBy) {
        this.askedBy = askedBy;
    }

    /** The side from which such a closing comes, as the rules call it. */
    public String askedBy() {
        return askedBy;
    }

    /** The reason of this name; {@link #OTHER} for a word that is none, because whoever draws a process may use any. */
    public static CloseReason named(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(word))
                .findFirst()
                .orElse(OTHER);
    }
}
