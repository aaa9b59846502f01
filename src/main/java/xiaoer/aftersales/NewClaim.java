package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpenedSealed;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shared.LocalizedText;

/**
 * A claim about to be raised.
 *
 * @param order the order's number
 * @param reason a code, e.g. {@code NO_REASON}
 * @param received whether the buyer says that the goods have come
 * @param amount yuan asked for; null for what was paid for the order
 * @param lines which orders of the trade are meant, by line; empty for this one
 * @param explanation the buyer's words, per language
 * @param evidence what the buyer shows
 * @param facts how it really is: values of the process's variables by their names; never shown before the end
 * @param planned the pack's case; null when nobody planned it
 */
record NewClaim(
        ClaimKind kind,
        String order,
        String reason,
        boolean received,
        @Nullable BigDecimal amount,
        List<Integer> lines,
        LocalizedText explanation,
        List<EvidenceItem.Card> evidence,
        Map<String, Object> facts,
        @Nullable ClaimCase planned) {

    /** What opens when the shift has ended. */
    ClaimOpenedSealed sealed() {
        return planned == null
                ? new ClaimOpenedSealed(null, LocalizedText.NONE, null, facts, LocalizedText.NONE)
                : new ClaimOpenedSealed(planned.id(), planned.title(), planned.level(), facts, planned.truth());
    }
}
