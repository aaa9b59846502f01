package xiaoer.clock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a transaction has done to the agenda of one clock and not written yet. */
final class AgendaChanges {

    private final List<Agenda.Row> added = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> removed = new ArrayList<>();

    /** The earliest row as it was last read; null when it may have become another. */
    private @Nullable Optional<Agenda.Row> first;

    void add(Agenda.Row row) {
        added.add(row);
        first = null;
    }

    void remove(long seq) {
        conditions.add("seq = ?");
        removed.add(seq);
        first = null;
    }

    /** Whatever there is of it by now; what is added later stays. */
    void remove(String kind, String about) {
        added.removeIf(row -> row.due().kind().equals(kind) && row.due().about().equals(about));
        conditions.add("kind = ? and about = ?");
        removed.add(kind);
        removed.add(about);
        first = null;
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
    }

    Optional<Agenda.Row> first(Supplier<Optional<Agenda.Row>> read) {
        if (first == null) {
            first = read.get();
        }
        return first;
    }
}
