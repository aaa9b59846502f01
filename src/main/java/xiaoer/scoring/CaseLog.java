package xiaoer.scoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimEvents.ClaimClosed;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpened;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpenedSealed;
import xiaoer.aftersales.events.ClaimEvents.TaskCompleted;
import xiaoer.aftersales.events.ClaimEvents.TaskOpened;
import xiaoer.aftersales.events.ClaimsPlanned;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ShiftEnded;
import xiaoer.shift.events.ShiftEvents.ShiftStarted;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;
import xiaoer.shop.events.OrderEvents.AddressChanged;
import xiaoer.shop.events.OrderEvents.AddressQuestionSent;
import xiaoer.shop.events.OrderEvents.FlagChanged;
import xiaoer.shop.events.OrderEvents.NoteAdded;
import xiaoer.shop.events.OrderEvents.NotesRead;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.OrderEvents.OrderExtended;
import xiaoer.shop.events.OrderEvents.OrderShipped;

/**
 * A shift's log beside its plan of claims: what was planned, and what was visibly done. It knows nothing but the log.
 */
final class CaseLog {

    private final Map<String, CaseActs> cases = new HashMap<>();
    private final Map<Integer, CaseActs> byClaim = new HashMap<>();
    private final Map<String, CaseActs> byOrder = new HashMap<>();
    private final String student;
    private ClaimsPlanned plan = new ClaimsPlanned(List.of());
    private boolean planned;
    private Instant begun = Instant.MIN;
    private Instant end = Instant.MIN;
    private Instant now = Instant.MIN;
    private long lastSeq;
    private boolean handedIn;
    private boolean ended;

    private CaseLog(String student) {
        this.student = student;
    }

    /** @param student the account name of who works the shift */
    static CaseLog of(List<LogEvent> log, String student) {
        CaseLog caseLog = new CaseLog(student);
        EventSwitch cases = caseLog.cases();
        for (LogEvent event : log) {
            caseLog.now = event.at();
            caseLog.lastSeq = event.seq();
            cases.accept(event);
        }
        return caseLog;
    }

    private EventSwitch cases() {
        return new EventSwitch()
                .on(ShiftStarted.class, this::started)
                .on(ClaimOpened.class, this::opened)
                .on(
                        ClaimClosed.class,
                        (event, closed) ->
                                of(closed.claim()).ifPresent(acts -> acts.closed(event.seq(), closed.claim())))
                .on(
                        TaskOpened.class,
                        (event, task) ->
                                of(task.claim()).ifPresent(acts -> acts.asked(task.claim(), task.node(), event.at())))
                .on(TaskCompleted.class, (event, task) -> {
                    if (task.outputs() instanceof Map<?, ?> outputs) {
                        of(task.claim())
                                .ifPresent(acts ->
                                        acts.completed(event.seq(), event.at(), task.claim(), task.node(), outputs));
                    }
                })
                .on(NotesRead.class, (event, read) -> acted(event, read.order(), "read-notes", ""))
                .on(NoteAdded.class, (event, note) -> {
                    if (note.author().equals(student)) {
                        acted(event, note.order(), "note", note.text());
                    }
                })
                .on(
                        FlagChanged.class,
                        (event, flag) ->
                                acted(event, flag.order(), "flag", flag.to().name()))
                .on(OrderExtended.class, (event, extended) -> {
                    if (extended.by().equals("SELLER")) {
                        acted(event, extended.order(), "extend", String.valueOf(extended.days()));
                    }
                })
                .on(OrderShipped.class, (event, shipped) -> {
                    if (isOpen(shipped.order())) {
                        acted(event, shipped.order(), "ship", "");
                    }
                })
                .on(AddressChanged.class, (event, changed) -> acted(event, changed.order(), "change-address", ""))
                .on(AddressQuestionSent.class, (event, asked) -> acted(event, asked.order(), "confirm-address", ""))
                .on(
                        OrderClosed.class,
                        (event, closed) -> acted(
                                event, closed.order(), "close", closed.reason().name()))
                .on(ShiftEnded.class, end -> {
                    ended = true;
                    handedIn = end.reason().equals("STUDENT");
                });
    }

    private void started(LogEvent event, ShiftStarted started) {
        begun = event.at();
        end = started.plannedEnd();
        ShiftStartedSealed sealed = event.sealedAs(ShiftStartedSealed.class);
        planned = sealed != null && sealed.plan() != null;
        plan = Optional.ofNullable(sealed)
                .flatMap(known -> known.plan(ClaimsPlanned.class))
                .orElse(plan);
        plan.cases().forEach(one -> cases.put(one.planned(), new CaseActs(one.planned())));
    }

    /** A claim that nobody planned comes of what was done about another one of its order, if there is any. */
    private void opened(LogEvent event, ClaimOpened claim) {
        ClaimOpenedSealed sealed = event.sealedAs(ClaimOpenedSealed.class);
        String name = sealed == null ? null : sealed.planned();
        CaseActs acts = name == null ? byOrder.get(claim.order()) : cases.get(name);
        if (acts != null) {
            if (name == null) {
                acts.followed(event.seq(), event.at(), claim);
            } else {
                acts.opened(event.seq(), event.at(), claim);
            }
            byClaim.put(claim.claim(), acts);
            byOrder.put(claim.order(), acts);
        }
    }

    private Optional<CaseActs> of(int claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }

    /** What is shipped when its claim has been settled is the order desk's business alone. */
    private boolean isOpen(String order) {
        CaseActs acts = byOrder.get(order);
        return acts != null && !acts.hasEnded();
    }

    private void acted(LogEvent event, String order, String type, String what) {
        CaseActs acts = byOrder.get(order);
        if (acts != null) {
            acts.acted(event.seq(), event.at(), type, what);
        }
    }

    /** Whether the shift had a plan: those that were begun before there were plans are scored as they were then. */
    boolean isPlanned() {
        return planned;
    }

    boolean hasEnded() {
        return ended;
    }

    /** The cases that are judged: all when the shift has ended, before that those that have been worked to their end. */
    List<ClaimsPlanned.PlannedCase> plan() {
        return ended
                ? plan.cases()
                : plan.cases().stream().filter(one -> acts(one).hasEnded()).toList();
    }

    CaseActs acts(ClaimsPlanned.PlannedCase one) {
        return cases.getOrDefault(one.planned(), new CaseActs(one.planned()));
    }

    /** The planned case that a claim belongs to; null when nobody planned it. */
    @Nullable
    String caseOf(int claim) {
        return of(claim).map(CaseActs::planned).orElse(null);
    }

    int minutesWorked() {
        return minutes(now);
    }

    int minutesPlanned() {
        return minutes(end);
    }

    private int minutes(Instant until) {
        return (int) Math.max(0, (until.getEpochSecond() - begun.getEpochSecond()) / 60);
    }

    /** Whether the student ended the shift before its planned end. */
    boolean endedEarly() {
        return handedIn && now.isBefore(end);
    }

    long lastSeq() {
        return lastSeq;
    }
}
