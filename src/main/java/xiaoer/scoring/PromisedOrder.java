package xiaoer.scoring;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.Promise;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.ShippedSealed;

/** The service order of a deal: whether it was shipped in time, and as the customer had been promised. */
final class PromisedOrder {

    static final String UNSEEN = "UNSEEN";

    /** What a parcel shows. */
    private static final Set<Promise.Kind> SHOWN =
            Set.of(Promise.Kind.CARRIER, Promise.Kind.WITHIN_DAYS, Promise.Kind.GIFT, Promise.Kind.SHIP_TODAY);

    private Instant deadline;
    private boolean gone;
    private @Nullable OrderShipped shipped;
    private @Nullable ShippedSealed choice;

    PromisedOrder(OrderPlaced placed) {
        this.deadline = placed.deadline();
    }

    void due(Instant newDeadline) {
        deadline = newDeadline;
    }

    void shipped(OrderShipped event, @Nullable ShippedSealed sealed) {
        shipped = event;
        choice = sealed;
    }

    /** Voided, closed or lost: when it had not been shipped, it never will be. */
    void gone() {
        gone = true;
    }

    /**
     * KEPT, OPEN, UNSHIPPED or BROKEN, as {@link xiaoer.desk.facts.ConsultResult} has it.
     *
     * @param plannedEnd until when the shift is planned: what is due after it need not be shipped in it
     */
    String outcome(List<Promise> promises, Instant now, boolean ended, Instant plannedEnd) {
        OrderShipped how = shipped;
        if (how == null) {
            boolean ahead = ended ? deadline.isAfter(plannedEnd) : deadline.isAfter(now);
            return !gone && ahead ? "OPEN" : "UNSHIPPED";
        }
        return promises.stream().allMatch(promise -> kept(promise, how)) ? "KEPT" : "BROKEN";
    }

    /** Likewise of one promise; UNSEEN where no parcel can show whether it was kept. */
    String outcome(Promise promise, Instant now, boolean ended, Instant plannedEnd) {
        return SHOWN.contains(promise.kind()) ? outcome(List.of(promise), now, ended, plannedEnd) : UNSEEN;
    }

    private boolean kept(Promise promise, OrderShipped how) {
        return switch (promise.kind()) {
            case CARRIER -> how.carrier().equals(promise.carrier());
            case WITHIN_DAYS -> how.days() <= promise.amount().intValue();
            // Who packs it sees the flag and reads the note (handbook D08).
            case GIFT -> how.noted() && (choice == null || how.flag() == choice.advisedFlag());
            default -> true;
        };
    }
}
