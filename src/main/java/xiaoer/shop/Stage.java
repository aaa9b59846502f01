package xiaoer.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a parcel has come, as its carrier tells. */
enum Stage {
    /** Picked up at the shop. */
    COLLECTED,
    /** Through one more sorting centre. */
    IN_TRANSIT,
    /** At the recipient's; the payment may be collected. */
    DELIVERED,
    /** The carrier cannot find it. */
    LOST;

    /** One line of tracking. */
    record Scan(Instant at, Stage stage, int day) {}

    /** Where a parcel shipped so is after this many business days. */
    static Stage after(int day, Dispatch dispatch) {
        if (day == 0) {
            return COLLECTED;
        }
        return day < dispatch.days() ? IN_TRANSIT : DELIVERED;
    }

    /** What the carrier has told by now, oldest first. */
    static List<Scan> told(
            @Nullable Dispatch dispatch, Instant now, @Nullable Instant lostAt, @Nullable Receipt receipt) {
        List<Scan> scans = new ArrayList<>();
        if (dispatch == null) {
            return scans;
        }
        Instant until = lostAt != null ? lostAt : receipt != null ? receipt.signedAt() : now;
        for (int day = 0; day < dispatch.days() && !dispatch.after(day).isAfter(until); day++) {
            scans.add(new Scan(dispatch.after(day), after(day, dispatch), day));
        }
        if (receipt != null) {
            scans.add(new Scan(receipt.signedAt(), DELIVERED, dispatch.daysUntil(receipt.signedAt())));
        }
        if (lostAt != null) {
            scans.add(new Scan(lostAt, LOST, 0));
        }
        return scans;
    }
}
