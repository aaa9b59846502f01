package xiaoer.desk.events;

import java.time.Instant;
import java.util.List;
import xiaoer.shared.LocalizedText;

/**
 * The consult desk's part of a shift's plan: the customers whom the seed brings within the planned minutes.
 *
 * @param consults in the order of their coming
 */
public record ConsultsPlanned(List<PlannedConsult> consults) {

    /**
     * @param planned the pack's conversation
     * @param turns how many turns its best way has
     * @param deal whether its best way ends with a deal
     */
    public record PlannedConsult(
            String planned, LocalizedText title, Stage stage, Instant at, int turns, boolean deal) {}
}
