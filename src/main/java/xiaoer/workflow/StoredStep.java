package xiaoer.workflow;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.data.domain.Persistable;
import tools.jackson.core.type.TypeReference;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.engine.Json;

/** What happened in one step of an instance, never changed. */
@Entity
@Table(name = "workflow_step")
@IdClass(StoredStep.Key.class)
class StoredStep implements Persistable<StoredStep.Key> {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    @Id
    private UUID instance;

    @Id
    private long firstEntry;

    private String entries;

    @SuppressWarnings("NullAway.Init")
    protected StoredStep() {}

    /** @param happened in order; not empty */
    StoredStep(UUID instance, List<HistoryEntry> happened) {
        this.instance = instance;
        this.firstEntry = happened.get(0).seq();
        this.entries = Json.of(happened.stream().map(Line::of).toList());
    }

    List<HistoryEntry> happened() {
        List<Line> lines = Json.read(entries, LINES);
        List<HistoryEntry> happened = new ArrayList<>();
        for (Line line : lines) {
            happened.add(line.entry(firstEntry + happened.size()));
        }
        return happened;
    }

    @Override
    public Key getId() {
        return new Key(instance, firstEntry);
    }

    /** A step is saved once and never again, so saving need not look for it first. */
    @Override
    public boolean isNew() {
        return true;
    }

    record Key(UUID instance, long firstEntry) implements Serializable {}

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
