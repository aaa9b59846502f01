package xiaoer.shop;

import java.util.Map;
import xiaoer.shift.Scene;

/** Told in the same transaction, after the event has been appended, what has happened to an order: a bean of this type. */
public interface OrderWatch {

    enum What {
        SHIPPED,
        CLOSED,
        ADDRESS_CHANGED,
        NOTED,
        FLAGGED,
        EXTENDED,
        /** The buyer, or the clock in the buyer's place, has confirmed the receipt; the money is the shop's. */
        CONFIRMED,
        LOST
    }

    /** @param with the values that matter, e.g. {@code days} of an extension, {@code reason} and {@code agreed} of a closing */
    void happened(Scene scene, String order, What what, Map<String, Object> with);
}
