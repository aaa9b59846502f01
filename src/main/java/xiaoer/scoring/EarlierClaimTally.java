package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpened;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurnedSealed;
import xiaoer.aftersales.facts.ClaimResult;
import xiaoer.aftersales.facts.ClaimTurn;

/** What the log tells of one claim, event by event. */
final class EarlierClaimTally {

    /** A wrong turn, tied to its place in the log. */
    record Turn(long seq, ClaimTurn fact) {}

    private final String number;
    private final String kind;
    private final List<Turn> turns = new ArrayList<>();
    private long lastSeq;
    private boolean closed;

    EarlierClaimTally(long seq, ClaimOpened opened) {
        this.number = String.valueOf(opened.claim());
        this.kind = opened.kind().name();
        this.lastSeq = seq;
    }

    void turned(long seq, ClaimTurnedSealed turn) {
        lastSeq = seq;
        turns.add(new Turn(seq, new ClaimTurn(number, kind, turn.code(), turn.detail(), turn.node())));
    }

    void closed(long seq) {
        lastSeq = seq;
        closed = true;
    }

    String number() {
        return number;
    }

    boolean isClosed() {
        return closed;
    }

    long lastSeq() {
        return lastSeq;
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** @param costs the points that its turns cost together */
    ClaimResult result(BigDecimal costs) {
        return new ClaimResult(number, kind, closed, turns.size(), costs);
    }
}
