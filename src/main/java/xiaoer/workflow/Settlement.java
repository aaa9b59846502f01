package xiaoer.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Refused;
import xiaoer.shared.Yaml;

/**
 * Who has what when a process ends. The file {@code processes/settled.yaml} says with whom things are as it begins, what
 * moves them, and with whom they may be in the end; the host adds up and knows nothing of the things themselves:
 *
 * <pre>
 * begins:    # the first that fits the variables
 *   - {process: [lend, sell], when: {sent: false}, has: {book: SHOP, money: CUSTOMER}}
 * moves:     # sent and received messages, and calls of work items, by their values
 *   - {received: Paid, has: {money: SHOP}}
 *   - {worked: post, with: {whole: true}, has: {book: CUSTOMER}}
 *   - {sent: TellLost, has: {book: NOBODY}}
 * ends:      # a process that stands here ends in one of these ways and no other; end and state may be left out
 *   - {process: sell, end: sold, state: SUCCESS, has: {book: [CUSTOMER, NOBODY], money: SHOP}}
 * </pre>
 */
public final class Settlement {

    static final String FILE = "settled.yaml";

    private static final Set<String> PARTS = Set.of("begins", "moves", "ends");
    private static final Map<String, HistoryEntry.Kind> HAPPENINGS = Map.of(
            "sent", HistoryEntry.Kind.SENT,
            "received", HistoryEntry.Kind.RECEIVED,
            "worked", HistoryEntry.Kind.WORKED);

    private final List<Begin> begins = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();

    private record Begin(List<String> processes, Map<String, Object> when, Map<String, List<String>> has) {}

    private record Move(HistoryEntry.Kind kind, String name, Map<String, Object> with, Map<String, List<String>> has) {

        boolean fits(HistoryEntry entry) {
            boolean worked = kind == HistoryEntry.Kind.WORKED;
            return entry.kind() == kind
                    && name.equals(entry.data().get(worked ? "workItem" : "message"))
                    && entry.data().get(worked ? "inputs" : "data") instanceof Map<?, ?> values
                    && holds(with, values);
        }
    }

    private record End(
            List<String> processes,
            @Nullable String end,
            @Nullable String state,
            Map<String, List<String>> has) {

        boolean fits(Instance ended, Map<String, String> holders) {
            return processes.contains(ended.process())
                    && (end == null || end.equals(ended.end()))
                    && (state == null || state.equals(ended.state()))
                    && has.entrySet().stream()
                            .allMatch(thing -> thing.getValue().contains(holders.getOrDefault(thing.getKey(), "")));
        }
    }

    private Settlement() {}

    /**
     * Reads what a set of files says; nothing without that file.
     *
     * @throws Refused where the file says what cannot be understood
     */
    public static Settlement of(ProcessFiles files) {
        Settlement settlement = new Settlement();
        byte[] bytes = files.byPath().get(FILE);
        if (bytes != null) {
            Map<String, Yaml> parts = Yaml.read(Walks.TOP + FILE, bytes).entries(PARTS);
            items(parts, "begins").forEach(settlement::begin);
            items(parts, "moves").forEach(settlement::move);
            items(parts, "ends").forEach(settlement::end);
        }
        return settlement;
    }

    private static List<Yaml> items(Map<String, Yaml> parts, String name) {
        Yaml part = parts.get(name);
        return part == null ? List.of() : part.items();
    }

    private void begin(Yaml item) {
        Map<String, Yaml> entries = item.entries(Set.of("process", "when", "has"));
        begins.add(new Begin(
                texts(required(item, entries, "process")), WalkFile.values(entries.get("when")), has(item, entries)));
    }

    private void move(Yaml item) {
        Map<String, Yaml> entries = item.entries(Set.of("sent", "received", "worked", "with", "has"));
        List<String> kinds =
                entries.keySet().stream().filter(HAPPENINGS::containsKey).toList();
        if (kinds.size() != 1) {
            throw item.place().stop("MISSING.HAPPENING");
        }
        moves.add(new Move(
                HAPPENINGS.getOrDefault(kinds.get(0), HistoryEntry.Kind.SENT),
                required(item, entries, kinds.get(0)).text(),
                WalkFile.values(entries.get("with")),
                has(item, entries)));
    }

    private void end(Yaml item) {
        Map<String, Yaml> entries = item.entries(Set.of("process", "end", "state", "has"));
        Yaml end = entries.get("end");
        Yaml state = entries.get("state");
        ends.add(new End(
                texts(required(item, entries, "process")),
                end == null ? null : end.text(),
                state == null ? null : state.text(),
                has(item, entries)));
    }

    private static Yaml required(Yaml item, Map<String, Yaml> entries, String key) {
        Yaml value = entries.get(key);
        if (value == null) {
            throw item.place().stop("MISSING_KEY", key);
        }
        return value;
    }

    private static Map<String, List<String>> has(Yaml item, Map<String, Yaml> entries) {
        Map<String, List<String>> has = new TreeMap<>();
        required(item, entries, "has").entries().forEach((thing, holders) -> has.put(thing, texts(holders)));
        return has;
    }

    private static List<String> texts(Yaml yaml) {
        return yaml.content() instanceof List<?>
                ? yaml.items().stream().map(Yaml::text).toList()
                : List.of(yaml.text());
    }

    /**
     * Who has what after an instance has ended, if that is no end its process may come to.
     *
     * @param happenings of the instance and all that it called, in order
     * @return thing → holder; null when all is settled, or nothing is said of its process
     */
    public @Nullable Map<String, String> unsettled(Instance ended, Stream<HistoryEntry> happenings) {
        if (ends.stream().noneMatch(end -> end.processes().contains(ended.process()))) {
            return null;
        }
        Map<String, String> holders = new TreeMap<>();
        begins.stream()
                .filter(begin -> begin.processes().contains(ended.process()) && holds(begin.when(), ended.variables()))
                .findFirst()
                .ifPresent(begin -> take(begin.has(), holders));
        happenings.forEach(
                entry -> moves.stream().filter(move -> move.fits(entry)).forEach(move -> take(move.has(), holders)));
        return ends.stream().anyMatch(end -> end.fits(ended, holders)) ? null : holders;
    }

    private static void take(Map<String, List<String>> has, Map<String, String> holders) {
        has.forEach((thing, holder) -> holders.put(thing, holder.get(0)));
    }

    /** Numbers by value. */
    private static boolean holds(Map<String, Object> expected, Map<?, ?> values) {
        return expected.entrySet().stream().allMatch(entry -> {
            Object value = values.get(entry.getKey());
            return entry.getValue() instanceof BigDecimal number && value instanceof BigDecimal other
                    ? number.compareTo(other) == 0
                    : entry.getValue().equals(value);
        });
    }
}
