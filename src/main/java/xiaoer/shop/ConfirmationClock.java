package xiaoer.shop;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which a buyer may confirm the receipt; when it has run out the clock confirms in the buyer's place.
 *
 * @param confirmDue when that is, unless it is held
 * @param heldSince since when it stands; null while it runs
 * @param extensions how often it was prolonged, by whomever
 * @param buyerExtensions how often of these by the buyer
 */
@Embeddable
record ConfirmationClock(Instant confirmDue, @Nullable Instant heldSince, int extensions, int buyerExtensions) {

    static ConfirmationClock until(Instant due) {
        return new ConfirmationClock(due, null, 0, 0);
    }

    ConfirmationClock prolonged(Duration time, boolean byBuyer) {
        return new ConfirmationClock(
                confirmDue.plus(time), heldSince, extensions + 1, byBuyer ? buyerExtensions + 1 : buyerExtensions);
    }

    ConfirmationClock held(Instant at) {
        return heldSince == null ? new ConfirmationClock(confirmDue, at, extensions, buyerExtensions) : this;
    }

    /** Goes on with the time that was left when it was held. */
    ConfirmationClock goingOn(Instant at) {
        return heldSince == null
                ? this
                : new ConfirmationClock(
                        confirmDue.plus(Duration.between(heldSince, at)), null, extensions, buyerExtensions);
    }

    /** When the receipt will be confirmed as things stand; null while the clock is held. */
    @Nullable
    Instant due() {
        return heldSince == null ? confirmDue : null;
    }
}
