package xiaoer.aftersales.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import xiaoer.shared.LocalizedText;

/**
 * What the claims of a shift offer, known before it begins; a part of the sealed plan.
 *
 * @param cases in the order in which their claims come
 */
public record ClaimsPlanned(List<PlannedCase> cases) {

    /**
     * @param planned the pack's id of the case
     * @param title per language
     * @param at when its claim comes
     * @param moments what its best way consists of, in order
     */
    public record PlannedCase(String planned, LocalizedText title, ClaimKind kind, Instant at, List<Moment> moments) {}

    /**
     * Something that the truth of the case calls for.
     *
     * @param moment the name of a task's field, or the type of another act, e.g. {@code answer}, {@code note}
     * @param process the id of the process that asks for it; empty for acts that no task asks for
     * @param node the task's id; likewise
     * @param right what is right: an option, a number, a text
     * @param alike what is equally right
     * @param wrong what a process marks as a wrong turn, and how it calls it
     * @param forks which of these lead away from the best way for good
     * @param seconds of the shift that there are to do it; 0 without a deadline
     * @param asked whether what is right is just what the buyer asked for
     * @param words what is right in the words of the form, per language; empty without any
     */
    public record Moment(
            String moment,
            String process,
            String node,
            String right,
            List<String> alike,
            Map<String, String> wrong,
            List<String> forks,
            long seconds,
            boolean asked,
            LocalizedText words) {}
}
