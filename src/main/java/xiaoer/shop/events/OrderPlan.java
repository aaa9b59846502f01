package xiaoer.shop.events;

import java.time.Instant;
import java.util.List;

/**
 * Which orders come to a shift by themselves within its planned length, known before any has come. It lies in the sealed
 * part of the shift's first event.
 *
 * @param orders what waits to be shipped by the student, in no particular order; what comes here shipped is no work
 */
public record OrderPlan(List<Coming> orders) {

    /**
     * An order to come.
     *
     * @param id by which {@link OrderEvents.OrderPlacedSealed} names it
     * @param at when it comes
     * @param genuine whether its address is; one that needs confirming is genuine
     * @param deadline until when it is to be shipped
     * @param due whether that lies within the planned length
     * @param collectable whether it is genuine and due, and its payment can be collected within the planned length, when it is
     *     shipped rightly as soon as it may be, with the best carrier
     * @param loses whether the carrier will lose the parcel, which nobody can prevent
     */
    public record Coming(
            String id,
            Instant at,
            boolean genuine,
            Instant deadline,
            boolean due,
            boolean collectable,
            boolean loses) {}
}
