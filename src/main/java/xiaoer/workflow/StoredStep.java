package xiaoer.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.engine.Json;

/**
 * What happened in one step of an instance, never changed.
 *
 * @param firstEntry the number of the first entry
 * @param entries as JSON
 */
record StoredStep(UUID instance, long firstEntry, String entries) {

    static final String INSERT = "insert into workflow_step (instance, first_entry, entries) values (?, ?, ?)";

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    /** @param happened in order; not empty */
    static StoredStep of(UUID instance, List<HistoryEntry> happened) {
        return new StoredStep(
                instance,
                happened.get(0).seq(),
                Json.of(happened.stream().map(Line::of).toList()));
    }

    /** What {@link #INSERT} takes. */
    Object[] columns() {
        return new Object[] {instance, firstEntry, entries};
    }

    List<HistoryEntry> happened() {
        List<Line> lines = Json.read(entries, LINES);
        List<HistoryEntry> happened = new ArrayList<>();
        for (Line line : lines) {
            happened.add(line.entry(firstEntry + happened.size()));
        }
        return happened;
    }

    /** An entry without its number, which follows from its place. */
    private record Line(String at, String actor, Kind kind, String node, Map<String, Object> data) {

        static Line of(HistoryEntry entry) {
            return new Line(entry.at().toString(), entry.actor(), entry.kind(), entry.node(), entry.data());
        }

        HistoryEntry entry(long seq) {
            return new HistoryEntry(seq, Instant.parse(at), actor, kind, node, Json.told(data));
        }
    }
}
