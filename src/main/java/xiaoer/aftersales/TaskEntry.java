package xiaoer.aftersales;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.LocalizedText;
import xiaoer.workflow.Task;

/**
 * A task in the student's inbox.
 *
 * @param claim the claim's number
 * @param node the user task's id in the diagram
 * @param see the clauses that apply
 * @param shown what the task shows: name → value
 * @param labels what that is called: name → per language
 * @param form what it asks for
 * @param due null without a deadline
 */
record TaskEntry(
        UUID id,
        int claim,
        String order,
        String node,
        LocalizedText name,
        LocalizedText help,
        List<String> see,
        Map<String, Object> shown,
        Map<String, LocalizedText> labels,
        List<Task.Field> form,
        Instant openedAt,
        @Nullable Instant due) {

    static TaskEntry of(Task task, Claim claim, OptionOrder order) {
        return new TaskEntry(
                task.id(),
                claim.number(),
                claim.order(),
                task.node(),
                task.name(),
                task.help(),
                task.see(),
                task.shown(),
                task.labels(),
                order.of(task),
                task.openedAt(),
                task.due());
    }
}
