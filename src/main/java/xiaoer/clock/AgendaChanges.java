package xiaoer.clock;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a transaction has done to the agenda of one clock and not written yet, and what it knows of the rest. */
final class AgendaChanges {

    /** The earliest rows are read together, since a leap takes several. */
    static final int READ_AT_ONCE = 10;

    private static final Comparator<Agenda.Row> ORDER =
            Comparator.comparing((Agenda.Row row) -> row.due().at()).thenComparing(Agenda.Row::seq);

    private final List<Agenda.Row> added = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> removed = new ArrayList<>();

    /** The earliest of the stored rows that have not been removed; null until they are read. */
    private @Nullable List<Agenda.Row> earliest;

    /** Whether no row is stored but those. */
    private boolean all;

    void add(Agenda.Row row) {
        added.add(row);
    }

    void remove(long seq) {
        remove(row -> row.seq() == seq, "seq = ?", seq);
    }

    /** Whatever there is of it by now; what is added later stays. */
    void remove(String kind, String about) {
        remove(
                row -> row.due().kind().equals(kind) && row.due().about().equals(about),
                "kind = ? and about = ?",
                kind,
                about);
    }

    private void remove(Predicate<Agenda.Row> rows, String condition, Object... values) {
        added.removeIf(rows);
        if (earliest != null) {
            earliest.removeIf(rows);
        }
        conditions.add(condition);
        removed.addAll(List.of(values));
    }

    List<Agenda.Row> added() {
        return added;
    }

    /** Which stored rows are removed, in SQL. */
    String condition() {
        return String.join(" or ", conditions);
    }

    /** The values for {@link #condition}. */
    List<Object> removed() {
        return removed;
    }

    void written() {
        added.clear();
        conditions.clear();
        removed.clear();
        earliest = null;
    }

    /** @param read writes what is pending and reads the earliest {@link #READ_AT_ONCE} rows */
    Optional<Agenda.Row> first(Supplier<List<Agenda.Row>> read) {
        if (earliest == null || earliest.isEmpty() && !all) {
            earliest = new ArrayList<>(read.get());
            all = earliest.size() < READ_AT_ONCE;
        }
        return Stream.concat(earliest.stream().limit(1), added.stream()).min(ORDER);
    }
}
