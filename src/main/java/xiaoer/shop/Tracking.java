package xiaoer.shop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.ParcelStage;

/** What a carrier tells of a parcel on its way. */
final class Tracking {

    private Tracking() {}

    /** One line of tracking. */
    record Scan(Instant at, ParcelStage stage, int day) {}

    /** Where a parcel shipped so is after this many business days. */
    static ParcelStage after(int day, Dispatch dispatch) {
        if (day == 0) {
            return ParcelStage.COLLECTED;
        }
        return day < dispatch.days() ? ParcelStage.IN_TRANSIT : ParcelStage.DELIVERED;
    }

    /** What the carrier has told by now, oldest first. */
    static List<Scan> told(
            @Nullable Dispatch dispatch,
            Instant now,
            @Nullable Instant lostAt,
            @Nullable LostReason reason,
            @Nullable Receipt receipt) {
        List<Scan> scans = new ArrayList<>();
        if (dispatch == null) {
            return scans;
        }
        Instant until = lostAt != null ? lostAt : receipt != null ? receipt.signedAt() : now;
        for (int day = 0; day < dispatch.days() && !dispatch.after(day).isAfter(until); day++) {
            scans.add(new Scan(dispatch.after(day), after(day, dispatch), day));
        }
        if (receipt != null) {
            scans.add(new Scan(receipt.signedAt(), ParcelStage.DELIVERED, dispatch.daysUntil(receipt.signedAt())));
        }
        if (lostAt != null) {
            scans.add(new Scan(lostAt, reason == LostReason.RETURNED ? ParcelStage.RETURNED : ParcelStage.LOST, 0));
        }
        return scans;
    }
}
