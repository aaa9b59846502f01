package xiaoer.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import xiaoer.shared.Refusal;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.engine.Definition;
import xiaoer.workflow.engine.Execution;

/** Moves an instance, and those it called, to another release. */
final class Migration {

    private final UnitOfWork step;
    private final OpenProcesses to;
    private final List<String> reasons = new ArrayList<>();

    Migration(UnitOfWork step, OpenProcesses to) {
        this.step = step;
        this.to = to;
    }

    /** @throws Refusal {@code CANNOT_MIGRATE} with all reasons */
    void move(StoredInstance top) {
        List<StoredInstance> tree = new ArrayList<>();
        collect(top, tree);
        tree.forEach(this::check);
        if (!reasons.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "CANNOT_MIGRATE",
                    List.of(top.key(), to.release(), String.join("; ", reasons)),
                    Map.of("reasons", List.copyOf(reasons)));
        }
        tree.forEach(this::go);
    }

    private void collect(StoredInstance row, List<StoredInstance> tree) {
        if (!row.hasEnded()) {
            tree.add(row);
            step.children(row).forEach(child -> collect(child, tree));
        }
    }

    private void check(StoredInstance row) {
        if (!to.has(row.process())) {
            reasons.add(row.process() + ": process is gone");
            return;
        }
        Diagram next = to.process(row.process()).diagram();
        ActiveInstance running = step.load(row);
        Execution execution = running.execution();
        Definition definition = to.process(row.process()).definition();
        execution.definition().diagram().variables().forEach((name, type) -> {
            if (next.variables().get(name) != type) {
                reasons.add(row.process() + ": variable " + name + " was " + type + ", is "
                        + (next.variables().containsKey(name) ? next.variables().get(name) : "gone"));
            }
        });
        execution.misfits(definition).forEach(misfit -> reasons.add(row.process() + ": " + misfit));
        running.timers().stream()
                .filter(timer -> !execution.fits(timer.timer(), definition))
                .forEach(timer -> reasons.add(row.process() + ": timer " + timer.event() + " is gone"));
    }

    private void go(StoredInstance row) {
        ActiveInstance after = step.move(step.load(row), to);
        after.diagram().variables().forEach((name, type) -> {
            if (!after.execution().variables().containsKey(name)) {
                after.execution().set(name, type.empty());
            }
        });
        after.note(Kind.MIGRATED, row.process(), Map.of("from", row.release(), "to", to.release()));
        boolean stoodStill = row.error() != null;
        row.migrate(to.release());
        if (stoodStill) {
            step.retry(after);
        }
    }
}
