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
import java.util.UUID;
import java.util.function.Function;

/** An owner of instances: a clock that moves when told, an agenda, and work items that answer as a test says. */
final class TestContext implements InstanceContext {

    /** How long a business day lasts here. */
    static final Duration DAY = Duration.ofSeconds(60);

    record Row(Instant due, String about, Map<String, ?> payload) {}

    record Sent(UUID instance, String message, Map<String, Object> data) {}

    final UUID owner = UUID.randomUUID();
    final List<Row> agenda = new ArrayList<>();
    final List<Sent> sent = new ArrayList<>();
    final Map<UUID, List<HistoryEntry>> happened = new LinkedHashMap<>();
    final List<Map<String, Object>> worked = new ArrayList<>();
    final Map<String, Function<Map<String, Object>, Map<String, Object>>> work = new HashMap<>();
    Instant now = Instant.parse("2015-07-17T08:15:00.123Z");
    String actor = "student01";

    @Override
    public UUID owner() {
        return owner;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public String actor() {
        return actor;
    }

    @Override
    public String profile() {
        return "textbook";
    }

    @Override
    public Instant due(BigDecimal amount, String unit, BigDecimal share) {
        long seconds = unit.equals("days") ? DAY.toSeconds() : unit.equals("hours") ? 10 : 1;
        return now.plusMillis(amount.multiply(share)
                .multiply(BigDecimal.valueOf(seconds * 1000))
                .longValueExact());
    }

    @Override
    public void schedule(Instant due, String about, Map<String, ?> payload) {
        agenda.add(new Row(due, about, payload));
    }

    @Override
    public void cancel(String about) {
        agenda.removeIf(row -> row.about().equals(about));
    }

    @Override
    public Map<String, Object> work(UUID instance, String workItem, Map<String, Object> inputs) {
        worked.add(inputs);
        return work.getOrDefault(workItem, given -> Map.of()).apply(inputs);
    }

    @Override
    public void send(UUID instance, String message, Map<String, Object> data) {
        sent.add(new Sent(instance, message, data));
    }

    @Override
    public void happened(UUID instance, List<HistoryEntry> entries) {
        happened.computeIfAbsent(instance, id -> new ArrayList<>()).addAll(entries);
    }

    /** Takes the next row of the agenda and sets the clock to it. */
    Optional<Row> next() {
        Optional<Row> next = agenda.stream().min(Comparator.comparing(Row::due));
        next.ifPresent(row -> {
            agenda.remove(row);
            now = row.due();
        });
        return next;
    }

    /** What happened in an instance, as {@code KIND node}. */
    List<String> told(UUID instance) {
        return happened.getOrDefault(instance, List.of()).stream()
                .map(entry -> entry.kind() + " " + entry.node())
                .toList();
    }
}
