package xiaoer.aftersales;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shop.OrderFacts;
import xiaoer.sources.Citations.Source;

/**
 * A claim as its page shows it, in the reader's language.
 *
 * @param tone how its state is coloured: {@code good}, {@code wait}, {@code bad}, {@code note} or empty
 * @param gist the ground, and where it matters whether the goods have come and how much is asked for
 * @param timers what will fall due, earliest first
 * @param tasks what the process asks of the student now
 * @param category what kind of goods it is, in words; empty when the pack gives none
 * @param promises what was promised with the product, e.g. {@code seven-day}
 * @param confirmation when the receipt is confirmed by the clock; null when that does not run
 * @param policies the clauses that apply
 * @param drawn whether the process may be looked at
 * @param courses the main process first, then those it called; empty when it may not be looked at
 */
record ClaimWindow(
        int number,
        ClaimKind kind,
        String state,
        String tone,
        boolean open,
        String buyer,
        String order,
        String gist,
        String explanation,
        List<Shown> evidence,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Left> timers,
        List<Said> talk,
        List<TaskForm> tasks,
        OrderFacts facts,
        String category,
        List<String> promises,
        @Nullable Left confirmation,
        List<Source> policies,
        boolean drawn,
        List<TakenPath> courses,
        Limits limits) {

    /**
     * Time that is left.
     *
     * @param name what falls due
     * @param dayMillis how many milliseconds of the shift's clock stand for a business day of this wait
     */
    record Left(String name, Instant due, long dayMillis) {}

    /**
     * Evidence.
     *
     * @param words what it shows
     * @param kind what it is, e.g. a proof of delivery; empty for pictures
     * @param url of the picture; empty for what is described in words only
     */
    record Shown(String words, String kind, String url) {

        public boolean picture() {
            return !url.isEmpty();
        }
    }

    /**
     * @param id unique in the page
     * @param side {@code agent}, {@code system} or {@code other}
     * @param from who says it, in words
     */
    record Said(String id, Instant at, String side, String from, String text, List<Shown> evidence) {}

    /**
     * What may be written and shown.
     *
     * @param text characters
     * @param pictures how many more
     * @param bytes of one picture
     */
    record Limits(int text, int pictures, long bytes) {

        public long megabytes() {
            return bytes >> 20;
        }
    }
}
