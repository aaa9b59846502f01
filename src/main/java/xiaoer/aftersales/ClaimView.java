package xiaoer.aftersales;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Message;
import xiaoer.shift.Log;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.ViewPart;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessSource;
import xiaoer.workflow.Processes;
import xiaoer.workflow.Task;

/** The claims' share of a shift's visible state: the claims, and the tasks that wait for the student. */
@Component
class ClaimView implements ViewPart {

    private final Claims claims;
    private final ClaimThread threads;
    private final EvidenceItems evidenceItems;
    private final Instances instances;
    private final ProcessSource source;
    private final Log log;
    private final DiagramVisibility drawn;

    ClaimView(
            Claims claims,
            ClaimThread threads,
            EvidenceItems evidenceItems,
            Instances instances,
            ProcessSource source,
            Log log,
            DiagramVisibility drawn) {
        this.claims = claims;
        this.threads = threads;
        this.evidenceItems = evidenceItems;
        this.instances = instances;
        this.source = source;
        this.log = log;
        this.drawn = drawn;
    }

    /** Everything the claim desk shows: claims by number, tasks in the order in which they came. */
    record Desk(List<ClaimEntry> claims, List<TaskEntry> tasks) {}

    @Override
    public Map<String, Object> visible(UUID shift) {
        Desk desk = desk(shift);
        Map<String, Object> members = new LinkedHashMap<>();
        // Who consults the desk is a claim like any other; programs have always found a list of them beside the claims.
        members.put("consults", List.of());
        members.put("claims", desk.claims());
        members.put("tasks", desk.tasks());
        return members;
    }

    /** The caller has checked who may look. */
    Desk desk(UUID shift) {
        List<Claim> all = claims.findByShiftOrderByNumber(shift);
        if (all.isEmpty()) {
            return new Desk(List.of(), List.of());
        }
        Map<UUID, Instance> whole = instances.of(shift).stream().collect(toMap(Instance::id, Function.identity()));
        Map<Integer, List<Task>> tasks =
                instances.tasks(shift).stream().collect(groupingBy(task -> Integer.parseInt(task.key())));
        Map<Integer, List<Message>> said = threads.of(shift);
        Map<Integer, List<EvidenceItem>> evidence = evidenceItems.findByShiftOrderByClaimAscNumberAsc(shift).stream()
                .collect(groupingBy(EvidenceItem::claim));
        ShiftInfo info = log.head(shift);
        Processes processes = source.processes(info.release());
        OptionOrder order = new OptionOrder(Objects.requireNonNull(info.seed()));
        boolean shown = drawn.now(shift);
        List<ClaimEntry> entries = new ArrayList<>();
        List<TaskEntry> inbox = new ArrayList<>();
        for (Claim claim : all) {
            int number = claim.number();
            Instance instance = instance(claim, whole);
            List<Task> open = tasks.getOrDefault(number, List.of());
            open.forEach(task -> inbox.add(TaskEntry.of(task, claim, order)));
            entries.add(ClaimEntry.of(
                    claim,
                    evidence.getOrDefault(number, List.of()),
                    said.getOrDefault(number, List.of()),
                    deadline(instance, open),
                    process(claim, processes),
                    shown,
                    instance != null && instance.error() != null));
        }
        inbox.sort(Comparator.comparing(TaskEntry::openedAt));
        return new Desk(entries, inbox);
    }

    private static @Nullable Instance instance(Claim claim, Map<UUID, Instance> whole) {
        UUID id = claim.instance();
        return id == null ? null : whole.get(id);
    }

    /** The earliest instant at which something takes the matter out of the student's hands. */
    private static ClaimEntry.@Nullable Deadline deadline(@Nullable Instance instance, List<Task> tasks) {
        Stream<ClaimEntry.Deadline> timers = instance == null
                ? Stream.of()
                : instance.timers().stream()
                        .filter(Instance.Timer::interrupting)
                        .map(timer -> new ClaimEntry.Deadline(timer.node(), timer.name(), timer.setAt(), timer.due()));
        Stream<ClaimEntry.Deadline> ofTasks = tasks.stream()
                .flatMap(task -> Stream.ofNullable(task.due())
                        .map(due -> new ClaimEntry.Deadline(task.node(), task.name(), task.openedAt(), due)));
        return Stream.concat(timers, ofTasks)
                .min(Comparator.comparing(ClaimEntry.Deadline::due))
                .orElse(null);
    }

    private static ClaimEntry.Process process(Claim claim, Processes processes) {
        String id = claim.kind().process();
        return new ClaimEntry.Process(id, processes.info(id).name());
    }
}
