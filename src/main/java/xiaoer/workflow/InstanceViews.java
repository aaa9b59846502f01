package xiaoer.workflow;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Form;

/** Instances and tasks as others may see them. */
final class InstanceViews {

    private final ProcessSource releases;

    InstanceViews(ProcessSource releases) {
        this.releases = releases;
    }

    /** @param live the instance as the present step has made it so far; null outside of one */
    Instance of(StoredInstance row, @Nullable ActiveInstance live) {
        Diagram diagram = process(row).diagram();
        List<ScheduledTimer> timers = live == null ? row.timers() : live.timers();
        List<String> active =
                live == null ? row.active() : List.copyOf(live.execution().active());
        Map<String, Object> variables = live == null
                ? new PayloadVariables(row.payload())
                : Map.copyOf(live.execution().variables());
        return new Instance(
                row.getId(),
                row.owner(),
                row.parent(),
                row.process(),
                row.release(),
                row.key(),
                row.state(),
                row.hasEnded() ? List.of() : active,
                timers.stream()
                        .map(timer -> timer(diagram.node(timer.event()), timer))
                        .sorted(Comparator.comparing(Instance.Timer::due))
                        .toList(),
                variables,
                row.startedAt(),
                row.endedAt(),
                row.end(),
                row.error());
    }

    private static Instance.Timer timer(Diagram.Node event, ScheduledTimer timer) {
        // An intermediate event is the only way on, so nothing else is left when it falls due.
        boolean interrupting = event.kind() != Diagram.Kind.CATCH && event.interrupting();
        return new Instance.Timer(
                event.id(), CompiledProcess.name(event.words()), timer.since(), timer.until(), interrupting);
    }

    Task of(StoredTask task, StoredInstance instance) {
        CompiledProcess process = process(instance);
        Diagram.Node node = process.diagram().node(task.node());
        Form form = process.form(task.node());
        return new Task(
                task.getId(),
                task.owner(),
                instance.key(),
                task.instance(),
                instance.process(),
                task.node(),
                CompiledProcess.name(node.words()),
                CompiledProcess.help(node.words()),
                node.words().see(),
                task.shown(),
                form.shown(),
                form.fields(task.shown()),
                task.openedAt(),
                task.due());
    }

    private CompiledProcess process(StoredInstance row) {
        return ((OpenProcesses) releases.processes(row.release())).process(row.process());
    }
}
