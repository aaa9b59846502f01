package xiaoer.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers as the list of the consult desk shows them: who waits longest first, then those whose turn it is to
 * write, then the ended ones, the latest first.
 *
 * @param open the number of the consult that is open in the page; 0 for none
 */
record CustomerList(List<Row> rows, int open) {

    /** What the list can be narrowed to. */
    enum Group {
        ANSWER,
        ANSWERED,
        CLOSED
    }

    /**
     * @param product its name
     * @param lines how many lines have come from others than the student, for the page to tell the unread ones
     * @param last the latest line
     */
    record Row(ConsultView consult, Group group, int lines, ConsultView.@Nullable Line last) {

        static Row of(ConsultView consult) {
            List<ConsultView.Line> said = consult.messages();
            return new Row(
                    consult,
                    consult.ending() != null ? Group.CLOSED : consult.isWaiting() ? Group.ANSWER : Group.ANSWERED,
                    (int) said.stream().filter(line -> !line.isOwn()).count(),
                    said.isEmpty() ? null : said.get(said.size() - 1));
        }

        private Instant since() {
            Instant waiting = consult.waitingSince();
            return waiting == null ? consult.arrivedAt() : waiting;
        }
    }

    static CustomerList of(List<ConsultView> consults, int open) {
        Comparator<Row> byGroup = Comparator.comparing(Row::group);
        return new CustomerList(
                consults.stream()
                        .map(Row::of)
                        .sorted(byGroup.thenComparing((one, other) -> one.group() == Group.CLOSED
                                ? other.since().compareTo(one.since())
                                : one.since().compareTo(other.since())))
                        .toList(),
                open);
    }

    public long count(Group group) {
        return rows.stream().filter(row -> row.group() == group).count();
    }
}
