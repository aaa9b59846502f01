package xiaoer.workflow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.ProblemWords;

/** The context of a walk: a clock that moves only when told, an agenda in memory, work items that answer as the walk says. */
final class WalkContext implements InstanceContext {

    /** A walk's time does not matter; it begins at a fixed instant so that it is always the same. */
    private static final Instant BEGIN = Instant.parse("2015-07-17T08:15:00Z");

    private static final UUID OWNER = new UUID(0, 0);
    private static final Map<String, Duration> UNITS = Map.of(
            "days", Duration.ofDays(1),
            "hours", Duration.ofHours(1),
            "minutes", Duration.ofMinutes(1),
            "seconds", Duration.ofSeconds(1));

    /** A row of the agenda. */
    record Row(Instant due, long number, String about, Map<String, ?> payload) {}

    /** A call of a work item, or a message sent. */
    record Call(String name, Map<String, Object> data) {}

    /** An entry of one instance's history. */
    private record Happening(UUID instance, HistoryEntry entry) {}

    private final Walk walk;
    private final Map<String, WorkItemType> workItems;
    private final Queue<Row> agenda =
            new PriorityQueue<>(Comparator.comparing(Row::due).thenComparingLong(Row::number));
    private final List<Call> worked = new ArrayList<>();
    private final List<Call> sent = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private Instant now = BEGIN;
    private long rows;

    WalkContext(Walk walk, Map<String, WorkItemType> workItems) {
        this.walk = walk;
        this.workItems = workItems;
    }

    @Override
    public UUID owner() {
        return OWNER;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public String actor() {
        return "walk";
    }

    @Override
    public String profile() {
        return walk.profile();
    }

    /** Days are whole days here: what matters is which timer falls due before which, never how long one lasts. */
    @Override
    public Instant due(BigDecimal amount, String unit, BigDecimal share) {
        Duration length = UNITS.get(unit);
        if (length == null) {
            throw new WalkFailure(ProblemWords.word("WALK.UNIT"), unit);
        }
        BigDecimal millis = amount.multiply(share).multiply(BigDecimal.valueOf(length.toMillis()));
        return now.plusMillis(Math.max(0, millis.longValue()));
    }

    @Override
    public void schedule(Instant due, String about, Map<String, ?> payload) {
        agenda.add(new Row(due, rows++, about, payload));
    }

    @Override
    public void cancel(String about) {
        agenda.removeIf(row -> row.about().equals(about));
    }

    @Override
    public Map<String, Object> work(UUID instance, String workItem, Map<String, Object> inputs) {
        worked.add(new Call(workItem, inputs));
        Map<String, Object> answer = new LinkedHashMap<>();
        WorkItemType type = workItems.get(workItem);
        if (type != null) {
            type.outputs().forEach((name, output) -> answer.put(name, output.empty()));
        }
        List<Map<String, Object>> answers = walk.work().getOrDefault(workItem, List.of());
        int call = calls.merge(workItem, 1, Integer::sum);
        if (!answers.isEmpty()) {
            answer.putAll(answers.get(Math.min(call, answers.size()) - 1));
        }
        return answer;
    }

    @Override
    public void send(UUID instance, String message, Map<String, Object> data) {
        sent.add(new Call(message, data));
    }

    @Override
    public void happened(UUID instance, List<HistoryEntry> entries) {
        entries.forEach(entry -> happenings.add(new Happening(instance, entry)));
    }

    /** Takes the first row that is due until then, and sets the clock to its instant; none is left when it answers none. */
    Optional<Row> next(Instant until) {
        @Nullable Row first = agenda.peek();
        if (first == null || first.due().isAfter(until)) {
            now = until;
            return Optional.empty();
        }
        agenda.remove();
        now = first.due().isAfter(now) ? first.due() : now;
        return Optional.of(first);
    }

    List<Call> worked() {
        return worked;
    }

    List<Call> sent() {
        return sent;
    }

    /** What happened in all instances, in order. */
    Stream<HistoryEntry> happenings() {
        return happenings.stream().map(Happening::entry);
    }

    /** What happened in all instances, of one kind. */
    Stream<Map<String, Object>> happenings(HistoryEntry.Kind kind) {
        return happenings().filter(entry -> entry.kind() == kind).map(HistoryEntry::data);
    }

    /** The nodes an instance came by, in order. */
    List<String> entered(UUID instance) {
        return entries(instance).map(HistoryEntry::node).toList();
    }

    /** The flows along which it came to them. */
    List<String> flows(UUID instance) {
        return entries(instance)
                .flatMap(entry -> Optional.ofNullable(entry.data().get("via")).stream())
                .map(Object::toString)
                .toList();
    }

    private Stream<HistoryEntry> entries(UUID instance) {
        return happenings.stream()
                .filter(happening -> happening.instance().equals(instance))
                .map(Happening::entry)
                .filter(entry -> entry.kind() == HistoryEntry.Kind.ENTERED);
    }
}
