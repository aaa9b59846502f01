package xiaoer.aftersales;

import java.util.Comparator;
import java.util.List;
import xiaoer.shift.Chance;
import xiaoer.workflow.Task;

/** Draws an order of its own for the options of each task of each claim, so that no place ever tells what is right. */
final class OptionOrder {

    private static final String STREAM = "aftersales.options";

    private final Chance chance;

    /** @param seed of the shift, on which and nothing else the order hangs */
    OptionOrder(long seed) {
        this.chance = new Chance(seed, STREAM);
    }

    List<Task.Field> of(Task task) {
        return task.form().stream().map(field -> drawn(task, field)).toList();
    }

    private Task.Field drawn(Task task, Task.Field field) {
        Chance lots = chance.of(task.key()).of(task.process()).of(task.node()).of(field.name());
        return new Task.Field(
                field.name(),
                field.type(),
                field.label(),
                field.options().stream()
                        .sorted(Comparator.comparingLong(
                                option -> lots.of(option.value()).bits(0)))
                        .toList(),
                field.required(),
                field.longest(),
                field.min(),
                field.max(),
                field.said());
    }
}
