package xiaoer.workflow;

import java.util.List;
import java.util.Map;
import xiaoer.workflow.ProcessInfo.ValueType;

/**
 * Something that a service task may have done, by its name. Names are unique among all modules.
 *
 * @param name e.g. {@code pay-back}
 * @param zh what it does, in Chinese
 * @param en what it does, in English
 * @param inputs name → type; every input that a task gives must be among them, a missing one has its type's empty value
 * @param outputs name → type
 */
public record WorkItemType(
        String name, String zh, String en, Map<String, ValueType> inputs, Map<String, ValueType> outputs) {

    /** A module's share of the work items: a bean of this type is found by the workflow. */
    public interface Source {
        List<WorkItemType> workItems();
    }
}
