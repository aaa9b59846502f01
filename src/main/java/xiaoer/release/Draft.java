package xiaoer.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import xiaoer.shared.Problem;

/**
 * A change that waits.
 *
 * @param base the release it was compared with; 0 when there was none
 * @param manifest the whole set as it would be released
 * @param problems why it waits; none with an error when only a person's word is missing
 */
record Draft(UUID id, int base, Instant savedAt, String author, Manifest manifest, List<Problem> problems) {

    /** Whether it could be released as it is. */
    public boolean publishable() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
