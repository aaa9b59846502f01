package xiaoer.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a transaction knows of an agenda, against an agenda that is read anew each time. */
class AgendaChangesTests {

    private static final Comparator<Agenda.Row> ORDER =
            Comparator.comparing((Agenda.Row row) -> row.due().at()).thenComparing(Agenda.Row::seq);

    private final TreeSet<Agenda.Row> expected = new TreeSet<>(ORDER);
    private final TreeSet<Agenda.Row> stored = new TreeSet<>(ORDER);
    private final AgendaChanges changes = new AgendaChanges();
    private int reads;

    private static Agenda.Row row(long seq, int due, String about) {
        return new Agenda.Row(seq, new Clocks.Due(Instant.ofEpochSecond(due), "kind", about, ""));
    }

    /** As the database would: what is pending goes there, then the earliest rows are read. */
    private List<Agenda.Row> read() {
        reads++;
        List<Object> removed = changes.removed();
        int value = 0;
        for (String condition : changes.condition().isEmpty()
                ? new String[0]
                : changes.condition().split(" or ")) {
            if (condition.equals("seq = ?")) {
                long seq = (long) removed.get(value++);
                stored.removeIf(row -> row.seq() == seq);
            } else {
                String about = (String) removed.get(value + 1);
                stored.removeIf(row -> row.due().about().equals(about));
                value += 2;
            }
        }
        stored.addAll(changes.added());
        changes.written();
        return stored.stream().limit(AgendaChanges.READ_AT_ONCE).toList();
    }

    private Optional<Agenda.Row> first() {
        return changes.first(this::read);
    }

    @Test
    void rows_come_in_order_however_they_are_added_taken_and_cancelled() {
        Random random = new Random(7);
        for (int seq = 1; seq <= 2_000; seq++) {
            Agenda.Row row = row(seq, random.nextInt(50), "about" + random.nextInt(30));
            changes.add(row);
            expected.add(row);
            if (random.nextInt(3) == 0) {
                String about = "about" + random.nextInt(30);
                changes.remove("kind", about);
                expected.removeIf(known -> known.due().about().equals(about));
            }
            if (random.nextBoolean()) {
                assertThat(first()).isEqualTo(expected.stream().findFirst());
            }
            if (random.nextInt(3) == 0) {
                first().ifPresent(taken -> {
                    changes.remove(taken.seq());
                    expected.remove(taken);
                });
            }
        }
    }

    @Test
    void a_leap_reads_ten_rows_at_once() {
        for (int seq = 1; seq <= 35; seq++) {
            stored.add(row(seq, seq, ""));
        }
        for (int taken = 1; taken <= 35; taken++) {
            Agenda.Row first = first().orElseThrow();
            assertThat(first.seq()).isEqualTo(taken);
            changes.remove(first.seq());
        }
        assertThat(first()).isEmpty();
        assertThat(reads).isEqualTo(4);
    }
}
