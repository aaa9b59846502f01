package xiaoer.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.desk.events.Channel;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Stage;
import xiaoer.shared.LocalizedText;

/**
 * A consult as its student may see it: nothing of what is right, of the person drawn, or of what is to come.
 *
 * @param symbol ✔, ✘ or 🚫 (handbook §2.3); empty while it is being served
 * @param state WAITING, ACTIVE, CLOSED_OK, CLOSED_FAIL, LEFT
 * @param order null before buying, and until a deal
 * @param waitingSince when the customer said what waits for an answer; null when nothing does
 * @param next who has to speak: AGENT, CUSTOMER, SUPERVISOR or NOBODY
 * @param candidates the prepared answers by letter; none unless the customer waits for an answer
 * @param record what is kept of the customer across his consults
 * @param ending null before the end
 */
record ConsultView(
        int consult,
        String customer,
        Stage stage,
        Channel channel,
        String symbol,
        String state,
        ProductView product,
        @Nullable String order,
        Instant arrivedAt,
        @Nullable Instant waitingSince,
        String next,
        List<Line> messages,
        List<Choice> candidates,
        List<Promise> promises,
        List<FactView> facts,
        CustomerView record,
        @Nullable Ending ending) {

    /**
     * @param from CUSTOMER, AGENT or SUPERVISOR
     * @param spoken whether it was a voice message, of which these are the words
     */
    record Line(String from, Instant at, LocalizedText words, boolean spoken) {

        /** Whether the student has said it. */
        boolean isOwn() {
            return from.equals(ConsultTalk.Party.AGENT.name());
        }
    }

    /** @param candidate the letter by which it is sent */
    record Choice(String candidate, LocalizedText words) {}

    /**
     * @param tags names of {@link xiaoer.desk.events.CustomerTag}
     * @param consults the numbers of the customer's other consults
     */
    record CustomerView(List<String> tags, List<NoteView> notes, List<Integer> consults) {}

    record NoteView(Instant at, String author, String text) {}

    /** What the agent knows of the matter. */
    record FactView(String about, LocalizedText says) {}

    /** What the right pane tells of the product. */
    record ProductView(
            String id,
            String name,
            String price,
            boolean freeShipping,
            boolean sevenDay,
            int warrantyDays,
            String gift,
            int stock) {}

    /** Whether the customer waits for the student. */
    boolean isWaiting() {
        return waitingSince != null;
    }
}
