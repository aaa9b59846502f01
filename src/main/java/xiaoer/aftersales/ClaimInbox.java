package xiaoer.aftersales;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimKind;

/**
 * The claims of a shift as their list shows them.
 *
 * @param todo those that wait for the student, the most urgent first
 * @param waiting those that wait for others
 * @param closed the latest first
 * @param open the number of the claim that is open in the page; 0 for none
 */
record ClaimInbox(List<Row> todo, List<Row> waiting, List<Row> closed, int open) {

    /** Whether the open claim is among the closed ones, which are folded away otherwise. */
    public boolean closedOpen() {
        return closed.stream().anyMatch(row -> row.number() == open);
    }

    /**
     * @param task what is to do; empty when nothing is
     * @param last what was said last
     * @param deadline the nearest one; null without any
     */
    record Row(
            int number,
            ClaimKind kind,
            String state,
            String tone,
            String buyer,
            String product,
            String task,
            String last,
            ClaimWindow.@Nullable Left deadline) {}
}
