package xiaoer.shop;

import java.util.Arrays;

/** Why an order was closed. */
enum CloseReason {
    BUYER_CANCEL,
    OUT_OF_STOCK,
    WRONG_ORDER,
    UNPAID_TIMEOUT,
    DUPLICATE,
    /** The buyer got the money back. */
    REFUND,
    OTHER;

    /** The reason of this name; {@link #OTHER} for a word that is none, because whoever draws a process may use any. */
    static CloseReason named(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(word))
                .findFirst()
                .orElse(OTHER);
    }
}
