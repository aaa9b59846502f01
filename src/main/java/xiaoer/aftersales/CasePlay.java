package xiaoer.aftersales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.aftersales.events.ClaimEvents.ClaimTimerFired;
import xiaoer.aftersales.events.Party;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.ClockTurn.Advance;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.LogEvent;
import xiaoer.shift.events.ShiftEvents.ArrivalParked;
import xiaoer.shift.events.ShiftEvents.ArrivalParkedSealed;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;
import xiaoer.workflow.Task;

/**
 * One case played alone in a shift in memory, step by step as its author says. Steps concern the case's claim and those
 * that follow from it.
 */
final class CasePlay implements AutoCloseable {

    /** Rows of the agenda; more leaps than that lead nowhere. */
    private static final int MOST_LEAPS = 2_000;

    private static final Set<String> BY_OTHERS =
            Set.of("ClaimMessage", "ClaimStateChanged", "TaskOpened", "ClaimOpened", "ClaimClosed");

    private final InMemoryShift shift;
    private final int secondsPerDay;
    private final Instances instances;
    private final Claims claims;
    private final String order;

    /** The last event of which it is known that nothing was put aside up to it. */
    private long whole;

    /** @throws CaseStuck when the case's claim does not come */
    CasePlay(InMemoryShift shift, int secondsPerDay, Instances instances, Claims claims) throws CaseStuck {
        this.shift = shift;
        this.secondsPerDay = secondsPerDay;
        this.instances = instances;
        this.claims = claims;
        leapUntil(0, "claim", () -> claims.countByShift(shift.id()) > 0);
        this.order = claims.get(shift.id(), 1).order();
    }

    /**
     * @param number of the step, from 1
     * @throws CaseStuck when it cannot be taken
     */
    void take(int number, SolutionPath.Step step) throws CaseStuck {
        try {
            if (step instanceof SolutionPath.Step.Complete complete) {
                complete(task(number, complete.node()), complete.with());
            } else if (step instanceof SolutionPath.Step.Act act) {
                shift.act(action(act));
            } else if (step instanceof SolutionPath.Step.Wait wait) {
                await(number, wait.until());
            }
            requireWhole(number);
        } catch (Refusal refused) {
            throw new CaseStuck(number, refused.reason() + " " + refused.arguments());
        } catch (UndecidedException undecided) {
            throw new CaseStuck(number, String.valueOf(undecided.getMessage()));
        }
    }

    /** What cannot happen when it is due is put aside, as in any shift, and then the way is lost. */
    private void requireWhole(int number) throws CaseStuck {
        for (LogEvent event : shift.log(whole)) {
            ArrivalParkedSealed parked =
                    event.is(ArrivalParked.class) ? event.sealedAs(ArrivalParkedSealed.class) : null;
            if (parked != null) {
                throw new CaseStuck(number, parked.why());
            }
            whole = event.seq();
        }
    }

    /** The open task of this node. */
    Task task(int number, String node) throws CaseStuck {
        List<Task> open = tasks();
        return open.stream()
                .filter(task -> task.node().equals(node))
                .findFirst()
                .orElseThrow(() -> new CaseStuck(
                        number, node + " ≠ " + open.stream().map(Task::node).toList()));
    }

    void complete(Task task, Map<String, Object> with) {
        shift.act(new CompletingTask.CompleteTask("play", task.id(), with));
    }

    private ObjectNode action(SolutionPath.Step.Act act) {
        ObjectNode action = CanonicalJson.read(act.members().toString().replace("{order}", order), ObjectNode.class);
        if (action.has("claim")) {
            action.put("claim", 1);
        }
        return action;
    }

    private void await(int number, String until) throws CaseStuck {
        switch (until) {
            case "answer" -> {
                long before = shift.lastEvent();
                leapUntil(number, until, () -> shift.log(before).stream().anyMatch(CasePlay::isByOthers));
            }
            case "task" -> leapUntil(number, until, () -> !tasks().isEmpty());
            case "end" -> leapUntil(number, until, this::hasEnded);
            default -> {
                if (until.startsWith("P")) {
                    Advance time = Advance.parse(until);
                    shift.leap(shift.now()
                            .plusSeconds((long) time.days() * secondsPerDay)
                            .plus(time.time()));
                } else {
                    leapUntil(number, until, () -> fired(until));
                }
            }
        }
    }

    private static boolean isByOthers(LogEvent event) {
        return BY_OTHERS.contains(event.type())
                && !event.data().path("from").asString("").equals(Party.AGENT.name());
    }

    private boolean fired(String timer) {
        return shift.log().stream()
                .filter(event -> event.is(ClaimTimerFired.class))
                .anyMatch(event -> event.as(ClaimTimerFired.class).node().equals(timer));
    }

    private void leapUntil(int number, String until, BooleanSupplier reached) throws CaseStuck {
        shift.leap(shift.now());
        for (int leaps = 0; leaps < MOST_LEAPS && !reached.getAsBoolean(); leaps++) {
            Optional<Instant> next = shift.next();
            if (next.isEmpty() || shift.hasEnded()) {
                break;
            }
            shift.leap(next.get());
        }
        requireWhole(number);
        if (!reached.getAsBoolean()) {
            throw new CaseStuck(number, until + " …");
        }
    }

    /** Those of the case's own claims, not of what a buyer complains of besides. */
    List<Task> tasks() {
        return instances.tasks(shift.id()).stream()
                .filter(task ->
                        claims.get(shift.id(), Integer.parseInt(task.key())).caseId() != null)
                .toList();
    }

    /** Whether all that came of the case is closed. */
    boolean hasEnded() {
        return claims.findByShiftOrderByNumber(shift.id()).stream().noneMatch(Claim::isOpen);
    }

    /** The wrong turns that the processes have marked so far. */
    List<String> turns() {
        return claims.turns(shift.id());
    }

    /** Yuan that the buyer asks for. */
    BigDecimal asked() {
        return claims.get(shift.id(), 1).amount();
    }

    /** Seconds of the shift that are left to do a task; 0 without a deadline. */
    long secondsFor(Task task) {
        Instant due = task.due();
        return due == null ? 0 : due.getEpochSecond() - task.openedAt().getEpochSecond();
    }

    /** What it has hung on so far. */
    PlayDependencies dependencies() {
        Set<String> asked = new TreeSet<>(shift.asked());
        all().flatMap(instance -> instances.history(instance.id()).stream())
                .filter(entry -> entry.kind() == HistoryEntry.Kind.DECIDED)
                .forEach(entry -> asked.add(String.valueOf(entry.data().get("decision"))));
        return new PlayDependencies(asked, all().map(Instance::process).collect(Collectors.toCollection(TreeSet::new)));
    }

    private Stream<Instance> all() {
        return instances.of(shift.id()).stream().flatMap(this::withCalled);
    }

    private Stream<Instance> withCalled(Instance instance) {
        return Stream.concat(
                Stream.of(instance), instances.children(instance.id()).stream().flatMap(this::withCalled));
    }

    WorkingState snapshot() {
        return shift.snapshot();
    }

    void restore(WorkingState snapshot) {
        shift.restore(snapshot);
        whole = shift.lastEvent();
    }

    /** The values, with another one for this field. */
    static Map<String, Object> with(Map<String, Object> values, String field, Object other) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(field, other);
        return changed;
    }

    @Override
    public void close() {
        shift.close();
    }
}
