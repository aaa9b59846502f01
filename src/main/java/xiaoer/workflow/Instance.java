package xiaoer.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;

/**
 * An instance of a process as it stands.
 *
 * @param parent the instance whose call activity started it; null for one started from outside
 * @param key the owner's own name for it, e.g. a claim's number
 * @param state the word of the last node that gave one; empty when none did
 * @param active ids of the nodes where it stands; empty when it has ended
 * @param timers what will fall due unless something happens first, earliest first
 * @param variables their values; not for the eyes of whoever works the tasks
 * @param end the id of the end event reached; null while it runs or when it was cancelled
 * @param error why it stands still; null when it does not
 */
public record Instance(
        UUID id,
        UUID owner,
        @Nullable UUID parent,
        String process,
        int release,
        String key,
        String state,
        List<String> active,
        List<Timer> timers,
        Map<String, Object> variables,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String end,
        @Nullable String error) {

    public boolean hasEnded() {
        return endedAt != null;
    }

    /**
     * @param node the timer event's id
     * @param name per language
     * @param interrupting whether the process leaves its present way when it falls due
     */
    public record Timer(String node, LocalizedText name, Instant setAt, Instant due, boolean interrupting) {}
}
