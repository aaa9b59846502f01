package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import xiaoer.aftersales.facts.ClaimResult;
import xiaoer.aftersales.facts.ClaimTurn;
import xiaoer.shift.LogEvent;

/** What the log tells of one claim, event by event. */
final class ClaimTally {

    /** A wrong turn, tied to its place in the log. */
    record Turn(long seq, ClaimTurn fact) {}

    private final String number;
    private final String kind;
    private final List<Turn> turns = new ArrayList<>();
    private long lastSeq;
    private boolean closed;

    ClaimTally(String number, LogEvent opened) {
        this.number = number;
        this.kind = opened.data().path("kind").asString("");
        this.lastSeq = opened.seq();
    }

    void turned(LogEvent event, String code, String detail, String node) {
        lastSeq = event.seq();
        turns.add(new Turn(event.seq(), new ClaimTurn(number, kind, code, detail, node)));
    }

    void closed(LogEvent event) {
        lastSeq = event.seq();
        closed = true;
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
