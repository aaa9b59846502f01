package xiaoer.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.shift.Mode;

/**
 * A shift as lists and the head of its sheet show it.
 *
 * @param student the account name of who works it
 * @param displayName how that person is called
 * @param className empty when the reader knows of no class
 * @param pack the pack's title in the reader's language
 * @param startedAt real time
 * @param endedAt real time; null while it runs
 * @param totals of its sheets; empty as long as there is none to show
 */
record ShiftRow(
        UUID id,
        String student,
        String displayName,
        String className,
        RulePhrase pack,
        Mode mode,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Total> totals) {

    /** @param sheet the sheet's number */
    record Total(String sheet, String points) {}

    public boolean hasEnded() {
        return endedAt != null;
    }
}
