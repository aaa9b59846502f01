package xiaoer.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import xiaoer.shift.LogEvent;

/** A shift's log, folded into what sheet 6-1 counts of claims (handbook §5.2). It knows nothing but the log. */
final class ClaimLog {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final Map<String, ClaimTally> claims = new LinkedHashMap<>();
    private long lastSeq;
    private boolean ended;

    static ClaimLog of(List<LogEvent> log) {
        ClaimLog claimLog = new ClaimLog();
        log.forEach(claimLog::read);
        return claimLog;
    }

    private void read(LogEvent event) {
        lastSeq = event.seq();
        String claim = event.data().path("claim").asString("");
        JsonNode sealed = event.sealed() == null ? NOTHING : event.sealed();
        switch (event.type()) {
            case "ClaimOpened" -> claims.put(claim, new ClaimTally(claim, event));
            case "ClaimTurned" ->
                tally(
                        claim,
                        tally -> tally.turned(
                                event,
                                sealed.path("code").asString(""),
                                sealed.path("detail").asString(""),
                                sealed.path("node").asString("")));
            case "ClaimClosed" -> tally(claim, tally -> tally.closed(event));
            case "ShiftEnded" -> ended = true;
            default -> {
                // Whatever else happens in a shop is not counted of a claim.
            }
        }
    }

    private void tally(String claim, Consumer<ClaimTally> change) {
        ClaimTally tally = claims.get(claim);
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
    List<ClaimTally> judged() {
        return claims.values().stream()
                .filter(claim -> ended || claim.isClosed())
                .toList();
    }

    /** The last event that counts for these claims; the log's last when there is none. */
    long lastAbout(List<String> numbers) {
        return numbers.stream()
                .map(claims::get)
                .filter(Objects::nonNull)
                .mapToLong(ClaimTally::lastSeq)
                .max()
                .orElse(lastSeq);
    }
}
