package xiaoer.shop;

import java.util.Map;
import java.util.Set;
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

    /** What the claims about one order mean for it. */
    Standing standing(UUID shift, String order);

    /**
     * The addresses to which open claims about an order want it sent, as they were written. Whoever raised one may not be
     * the buyer; to find that out is the work of the claim.
     */
    default Set<String> addressesAsked(UUID shift, String order) {
        return Set.of();
    }

    /**
     * What claims about an order mean for it.
     *
     * @param open whether one is open; settling the order then waits
     * @param refundAsked whether an open one asks for money back
     * @param refundDisputed whether such a one has been refused, or is before the platform
     * @param closingAgreed whether buyer and shop have agreed that the order is closed
     * @param sameProduct whether the buyer of an open one wants only another colour or size
     * @param returnAwaited whether the goods of an exchange are still to come back
     * @param exchangeReceived whether the goods of an exchange have come back and been checked
     * @param returnVerified whether goods that were returned for money have, so that it may be paid
     * @param complained whether the buyer complains
     */
    record Standing(
            boolean open,
            boolean refundAsked,
            boolean refundDisputed,
            boolean closingAgreed,
            boolean sameProduct,
            boolean returnAwaited,
            boolean exchangeReceived,
            boolean returnVerified,
            boolean complained) {

        /** Of an order that nobody claims anything about. */
        public static final Standing NONE = new Standing(false, false, false, false, false, false, false, false, false);

        /** What two keepers of claims mean together. */
        Standing or(Standing other) {
            return new Standing(
                    open || other.open,
                    refundAsked || other.refundAsked,
                    refundDisputed || other.refundDisputed,
                    closingAgreed || other.closingAgreed,
                    sameProduct || other.sameProduct,
                    returnAwaited || other.returnAwaited,
                    exchangeReceived || other.exchangeReceived,
                    returnVerified || other.returnVerified,
                    complained || other.complained);
        }
    }
}
