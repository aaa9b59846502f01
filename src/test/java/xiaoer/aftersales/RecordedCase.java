package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.aftersales.events.ClaimsPlanned;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.scoring.Scorer;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.LogEvent;
import xiaoer.workflow.Instances;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.Task;

/**
 * A case that an agent has worked alone in a shift in memory, and works again with single acts done otherwise: every act
 * at its second or as soon as it is allowed, in order; what finds no place is dropped.
 */
final class RecordedCase implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final InMemoryShift shift;
    private final Instances instances;
    private final ClaimsPlanned.PlannedCase planned;
    private final WorkingState begun;
    private final List<Agent.Act> acts;
    private final List<Agent.Act> placed = new ArrayList<>();

    /**
     * A shift that has been worked.
     *
     * @param acts those that found a place
     * @param log whole, with the plan that a shift which plays one case has none of
     */
    record Played(List<Agent.Act> acts, List<LogEvent> log) {

        /** The act that the sheet calls wrong, done as the plan has it. */
        Agent.Act right(Scorer.Wrong wrong, List<Moment> plan) {
            Agent.Act act = of(wrong);
            return act.with(act.node().isEmpty() ? action(act, wrong) : filledIn(wrong, plan));
        }

        /** All acts, with this one instead of the wrong one. */
        List<Agent.Act> corrected(Scorer.Wrong wrong, Agent.Act right) {
            Agent.Act replaced = of(wrong);
            return acts.stream().map(act -> act == replaced ? right : act).toList();
        }

        /** Whether such an act has found a place. */
        boolean has(Agent.Act act) {
            return acts.stream()
                    .anyMatch(one -> one.node().equals(act.node()) && one.with().equals(act.with()));
        }

        private Agent.Act of(Scorer.Wrong wrong) {
            return acts.stream()
                    .filter(act -> act.before() < wrong.seq() && wrong.seq() <= act.after())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param shift just begun, with nothing to come but the claim of this case */
    RecordedCase(InMemoryShift shift, Instances instances, ClaimsPlanned.PlannedCase planned, Agent agent) {
        this.shift = shift;
        this.instances = instances;
        this.planned = planned;
        this.begun = shift.snapshot();
        agent.work();
        this.acts = agent.acts();
    }

    List<Agent.Act> acts() {
        return acts;
    }

    /** The case worked once more. */
    Played played(List<Agent.Act> again) {
        shift.restore(begun);
        placed.clear();
        again.forEach(this::place);
        while (!shift.hasEnded()) {
            shift.leap(shift.next().orElseThrow());
        }
        return new Played(List.copyOf(placed), log());
    }

    private static Map<String, Object> action(Agent.Act act, Scorer.Wrong wrong) {
        Map<String, Object> members = new LinkedHashMap<>(act.with());
        String member = switch (wrong.moment().moment()) {
            case "note" -> "text";
            case "extend" -> "days";
            case "close" -> "reason";
            default -> wrong.moment().moment();
        };
        members.put(member, wrong.moment().right());
        return members;
    }

    /** All that the plan has for the task. */
    private static Map<String, Object> filledIn(Scorer.Wrong wrong, List<Moment> moments) {
        String node = wrong.moment().node();
        int from = wrong.at();
        while (from > 0 && moments.get(from - 1).node().equals(node)) {
            from--;
        }
        Map<String, Object> with = new LinkedHashMap<>();
        for (int i = from; i < moments.size() && moments.get(i).node().equals(node); i++) {
            with.putIfAbsent(moments.get(i).moment(), moments.get(i).right());
        }
        return with;
    }

    private void place(Agent.Act act) {
        WorkingState before = shift.snapshot();
        shift.leap(act.at().isBefore(shift.now()) ? shift.now() : act.at());
        long tried = 0;
        while (!shift.hasEnded()) {
            if (hasMoved(tried) && took(act)) {
                return;
            }
            tried = shift.lastEvent();
            shift.leap(shift.next().orElseThrow());
        }
        shift.restore(before);
    }

    /** Whether anything has happened to the case, so that what was not allowed may be by now. */
    private boolean hasMoved(long since) {
        return since == 0
                || shift.log(since).stream().anyMatch(event -> event.data().has("claim"));
    }

    private boolean took(Agent.Act act) {
        long before = shift.lastEvent();
        boolean took = isTaken(act);
        if (took) {
            placed.add(new Agent.Act(shift.now(), before, shift.lastEvent(), act.node(), act.with()));
        }
        return took;
    }

    private boolean isTaken(Agent.Act act) {
        try {
            if (act.node().isEmpty()) {
                shift.act(JSON.valueToTree(act.with()).<ObjectNode>asObject());
                return true;
            }
            Optional<Task> open = instances.tasks(shift.id()).stream()
                    .filter(task -> task.node().equals(act.node()))
                    .findFirst();
            open.ifPresent(
                    task -> shift.act(new CompletingTask.CompleteTask("again", task.id(), typed(task, act.with()))));
            return open.isPresent();
        } catch (Refusal no) {
            return false;
        }
    }

    /** The plan tells all as text. */
    private static Map<String, Object> typed(Task task, Map<String, Object> with) {
        Map<String, Object> typed = new LinkedHashMap<>();
        task.form().stream()
                .filter(field -> with.containsKey(field.name()))
                .forEach(field -> typed.put(field.name(), typed(field.type(), with.get(field.name()))));
        return typed;
    }

    private static Object typed(ValueType type, Object value) {
        return switch (type) {
            case NUMBER -> new BigDecimal(value.toString());
            case YES_NO -> Boolean.valueOf(value.toString());
            default -> value;
        };
    }

    private List<LogEvent> log() {
        List<LogEvent> log = new ArrayList<>(shift.log());
        LogEvent first = log.get(0);
        ObjectNode sealed = CanonicalJson.read(String.valueOf(first.sealed()), ObjectNode.class);
        sealed.withObject("plan")
                .set(
                        ClaimsPlanned.class.getSimpleName(),
                        CanonicalJson.read(CanonicalJson.of(new ClaimsPlanned(List.of(planned))), ObjectNode.class));
        log.set(
                0,
                new LogEvent(
                        first.seq(),
                        first.at(),
                        first.type(),
                        first.data(),
                        sealed,
                        first.salt(),
                        first.sealedHash(),
                        first.hash()));
        return log;
    }

    @Override
    public void close() {
        shift.close();
    }
}
