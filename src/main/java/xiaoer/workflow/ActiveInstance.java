package xiaoer.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Form;
import xiaoer.workflow.engine.Execution;
import xiaoer.workflow.engine.Timer;
import xiaoer.workflow.engine.Work;

/** An instance while a step touches it: its row, its execution, and what is to be written when the step is over. */
final class ActiveInstance {

    private final StoredInstance row;
    private final OpenProcesses release;
    private final Execution execution;
    private final InstanceContext context;
    private final List<HistoryEntry> happened = new ArrayList<>();
    private final Map<String, StoredTask> opened = new LinkedHashMap<>();
    private final Map<String, ScheduledTimer> timers = new LinkedHashMap<>();
    private final Map<String, ScheduledTimer> set = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private boolean stored;
    private @Nullable String end;
    private boolean cancelled;
    private String reason = "";

    /** @param stored whether the row is in the store already */
    ActiveInstance(
            StoredInstance row, OpenProcesses release, Execution execution, InstanceContext context, boolean stored) {
        this.row = row;
        this.release = release;
        this.execution = execution;
        this.context = context;
        this.stored = stored;
        row.timers().forEach(timer -> timers.put(timer.name(), timer));
    }

    boolean isStored() {
        return stored;
    }

    UUID id() {
        return row.getId();
    }

    StoredInstance row() {
        return row;
    }

    OpenProcesses release() {
        return release;
    }

    Execution execution() {
        return execution;
    }

    Diagram diagram() {
        return execution.definition().diagram();
    }

    Form form(Diagram.Node task) {
        return release.process(row.process()).form(task.id());
    }

    void note(Kind kind, String node, Map<String, Object> data) {
        happened.add(new HistoryEntry(
                row.entries() + happened.size() + 1, context.now(), context.actor(), kind, node, data));
    }

    /** How long the history is, with what was not yet written. */
    long entries() {
        return row.entries() + happened.size();
    }

    void open(Work work, Map<String, Object> shown) {
        UUID id = UUID.randomUUID();
        note(Kind.TASK_OPENED, work.node().id(), Map.of("task", id.toString()));
        opened.put(work.item(), new StoredTask(id, row, work, shown, context.now(), entries()));
    }

    /** Takes back a task that was opened in this very step; none when it is older. */
    Optional<StoredTask> takeBack(Work work) {
        return Optional.ofNullable(opened.remove(work.item()));
    }

    void set(Timer timer, Instant due) {
        ScheduledTimer running = ScheduledTimer.of(timer, context.now(), due);
        timers.put(timer.name(), running);
        set.put(timer.name(), running);
        note(Kind.TIMER_SET, timer.event(), Map.of("due", due.toString()));
    }

    /** Whether such a timer ran. */
    boolean lets(String timer) {
        boolean ran = timers.remove(timer) != null;
        if (ran && set.remove(timer) == null) {
            gone.add(timer);
        }
        return ran;
    }

    /** Takes a timer whose row of the agenda is used up; none when it has become pointless. */
    Optional<ScheduledTimer> take(String timer) {
        return Optional.ofNullable(timers.remove(timer));
    }

    void cancel(String reason) {
        cancelled = true;
        this.reason = reason;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** Why it was cancelled; empty when its caller went on without it. */
    String reason() {
        return reason;
    }

    List<ScheduledTimer> timers() {
        return List.copyOf(timers.values());
    }

    void reaches(String node) {
        end = node;
    }

    @Nullable
    String end() {
        return end;
    }

    void fail(String node, String why) {
        note(Kind.FAILED, node, Map.of("error", why));
        row.fail(why);
    }

    /** Whether there is anything to write. */
    boolean hasMoved() {
        return !happened.isEmpty();
    }

    void writeRow(Store store) {
        row.stepped(execution, List.copyOf(timers.values()), entries());
        if (!stored) {
            store.add(row);
            stored = true;
        }
    }

    void writeTasks(Store store) {
        opened.values().forEach(task -> {
            task.falls(deadline(task.node()).orElse(null));
            store.add(task);
        });
    }

    /** Writes all else that has come about, and answers what happened. */
    List<HistoryEntry> writeHistory(Store store) {
        store.add(StoredStep.of(id(), happened));
        gone.forEach(context::cancel);
        set.values().forEach(timer -> context.schedule(timer.until(), timer.name(), Map.of()));
        List<HistoryEntry> told = List.copyOf(happened);
        opened.clear();
        gone.clear();
        set.clear();
        happened.clear();
        return told;
    }

    /** When the nearest timer falls due that takes a task away. */
    private Optional<Instant> deadline(String task) {
        return timers.values().stream()
                .filter(timer ->
                        interrupts(diagram().node(timer.event()), diagram().node(task)))
                .map(ScheduledTimer::until)
                .min(Comparator.naturalOrder());
    }

    /** Whether an event takes away a node, or the scope around it. */
    private boolean interrupts(Diagram.Node event, Diagram.Node node) {
        if (!event.interrupting()) {
            return false;
        }
        boolean direct = event.kind() == Diagram.Kind.BOUNDARY
                ? event.attachedTo().equals(node.id())
                : event.kind() == Diagram.Kind.START
                        && diagram().node(event.scope()).scope().equals(node.scope());
        return direct || !node.scope().isEmpty() && interrupts(event, diagram().node(node.scope()));
    }
}
