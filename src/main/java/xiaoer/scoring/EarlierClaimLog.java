package xiaoer.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import xiaoer.aftersales.events.ClaimEvents.ClaimClosed;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpened;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurned;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurnedSealed;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;

/** A shift's log, folded into what sheet 6-1 counts of claims (handbook §5.2). It knows nothing but the log. */
final class EarlierClaimLog {

    private final Map<String, EarlierClaimTally> claims = new LinkedHashMap<>();
    private long lastSeq;
    private boolean ended;

    static EarlierClaimLog of(List<LogEvent> log) {
        EarlierClaimLog claimLog = new EarlierClaimLog();
        EventSwitch cases = claimLog.cases();
        for (LogEvent event : log) {
            claimLog.lastSeq = event.seq();
            cases.accept(event);
        }
        return claimLog;
    }

    private EventSwitch cases() {
        return new EventSwitch()
                .on(ClaimOpened.class, (event, opened) -> {
                    EarlierClaimTally tally = new EarlierClaimTally(event.seq(), opened);
                    claims.put(tally.number(), tally);
                })
                .on(ClaimTurned.class, (event, turned) -> {
                    ClaimTurnedSealed turn = event.sealedAs(ClaimTurnedSealed.class);
                    if (turn != null) {
                        tally(turned.claim(), tally -> tally.turned(event.seq(), turn));
                    }
                })
                .on(ClaimClosed.class, (event, closed) -> tally(closed.claim(), tally -> tally.closed(event.seq())))
                .on(ShiftEnded.class, ending -> ended = true);
    }

    private void tally(int claim, Consumer<EarlierClaimTally> change) {
        EarlierClaimTally tally = claims.get(String.valueOf(claim));
        if (tally != null) {
            change.accept(tally);
        }
    }

    /** Whether the shift had no claim. */
    boolean isEmpty() {
        return claims.isEmpty();
    }

    /**
     * The claims that count, in the order of their opening. Open ones stay out while the shift runs: a practice sheet can
     * be read then, and must not tell that a step just taken was wrong.
     */
    List<EarlierClaimTally> judged() {
        return claims.values().stream()
                .filter(claim -> ended || claim.isClosed())
                .toList();
    }

    /** The last event that counts for these claims; the log's last when there is none. */
    long lastAbout(List<String> numbers) {
        return numbers.stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .mapToLong(EarlierClaimTally::lastSeq)
                .max()
                .orElse(lastSeq);
    }
}
