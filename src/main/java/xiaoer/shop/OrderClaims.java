package xiaoer.shop;

import java.util.Map;
import java.util.UUID;

/** What claims mean for an order: a bean of this type is asked by the order desk. */
public interface OrderClaims {

    /**
     * The open claims of a shift for its pages, all at once: by the number of their order, the oldest where it has several.
     */
    Map<String, OpenClaim> openOf(UUID shift);

    /**
     * @param number the claim's number within its shift
     * @param refund whether it asks for money back
     */
    record OpenClaim(int number, boolean refund) {}

    /** Whether a claim about this order is open; settling it then waits. */
    boolean open(UUID shift, String order);

    /** Whether an open claim asks for money back. */
    boolean refundAsked(UUID shift, String order);

    /** Whether buyer and shop have agreed that this order is closed. */
    boolean closingAgreed(UUID shift, String order);

    /** Whether the returned goods have been received and checked. */
    boolean returnVerified(UUID shift, String order);
}
