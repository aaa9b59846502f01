package xiaoer.workflow;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import xiaoer.rulebook.RuleFailedException;
import xiaoer.rulebook.Ruling;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shared.TimeLimit;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.ProcessInfo.ValueType;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Input;
import xiaoer.workflow.diagram.Diagram.Output;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.engine.Work;

/** Does what stands in the nodes: asks, decides, works, sends, calls. */
final class ActivityBehavior {

    /** Technical bound on what one call may set off; nothing that people draw comes near it. */
    static final int MOST = 1_000;

    /** Technical bounds likewise: how deep calls may nest, and how long a history may grow. */
    private static final int DEEPEST = 10;

    private static final long LONGEST_HISTORY = 20_000;

    private final UnitOfWork step;
    private final Map<String, WorkItemType> workItems;
    private int done;

    ActivityBehavior(UnitOfWork step, Map<String, WorkItemType> workItems) {
        this.step = step;
        this.workItems = workItems;
    }

    void begin(ActiveInstance running, Work work) {
        switch (work.node().kind()) {
            case USER_TASK -> running.open(work, shown(running, work));
            case RECEIVE_TASK -> {}
            default -> step.later(() -> perform(running, work.item()));
        }
    }

    void drop(ActiveInstance running, Work work) {
        switch (work.node().kind()) {
            case USER_TASK -> dropTask(running, work);
            case CALL ->
                step.later(() -> step.children(running.row()).stream()
                        .filter(child -> work.item().equals(child.parentWork()))
                        .forEach(child -> step.cancel(step.load(child), "")));
            default -> {}
        }
    }

    private void dropTask(ActiveInstance running, Work work) {
        StoredTask task = running.takeBack(work)
                .or(() -> step.store().openTask(running.id(), work.item()))
                .orElseThrow();
        task.close();
        running.note(Kind.TASK_DROPPED, task.node(), Map.of("task", task.getId().toString()));
    }

    /** Tries again what failed, after the process was put right. */
    void retry(ActiveInstance running) {
        for (Work work : running.execution().works()) {
            boolean waits = work.node().kind() == Diagram.Kind.USER_TASK
                    || work.node().kind() == Diagram.Kind.RECEIVE_TASK
                    || step.children(running.row()).stream()
                            .anyMatch(child -> work.item().equals(child.parentWork()));
            if (!waits) {
                step.later(() -> perform(running, work.item()));
            }
        }
    }

    private static Map<String, Object> shown(ActiveInstance running, Work work) {
        Map<String, Object> shown = inputs(work);
        shown.keySet().retainAll(running.form(work.node()).shown().keySet());
        return shown;
    }

    private void perform(ActiveInstance running, String item) {
        TimeLimit.goOn();
        Optional<Work> waiting = running.execution().work(item);
        if (waiting.isEmpty()) {
            return;
        }
        Work work = waiting.get();
        if (++done > MOST || running.entries() > LONGEST_HISTORY) {
            fail(running, work, "TOO_MUCH " + (done > MOST ? MOST : LONGEST_HISTORY));
            return;
        }
        try {
            switch (work.node().kind()) {
                case SERVICE_TASK -> serve(running, work);
                case DECISION_TASK -> decide(running, work);
                case SEND_TASK, THROW -> {
                    tell(running, work.node(), work::variable);
                    complete(running, work);
                }
                case CALL -> call(running, work);
                default -> throw new IllegalStateException("No work stands in " + work.node());
            }
        } catch (RuleFailedException failed) {
            fail(running, work, "RULE_FAILED " + failed.told());
        } catch (UndecidedException undecided) {
            List<String> missing = running.release().facts(undecided.decision()).missing(inputs(work));
            fail(running, work, new Undecided(undecided.decision(), undecided.outcomes(), missing).kept());
        } catch (Refusal refusal) {
            if (step.isStrict()) {
                throw refusal;
            }
            fail(running, work, refusal.reason() + " " + refusal.arguments());
        }
    }

    /** The work stays, so its instance stands still here. */
    private void fail(ActiveInstance running, Work work, String why) {
        if (step.isStrict()) {
            throw EngineFailure.refusal(running.row().process(), work.node().id(), why);
        }
        running.fail(work.node().id(), why);
    }

    private void complete(ActiveInstance running, Work work) {
        step.drive(running, () -> running.execution().complete(work));
    }

    private void serve(ActiveInstance running, Work work) {
        Map<String, Object> inputs = inputs(work);
        WorkItemType type = workItems.get(work.node().target());
        if (type != null) {
            type.inputs().forEach((name, value) -> inputs.putIfAbsent(name, value.empty()));
        }
        Map<String, Object> outputs =
                step.context().work(running.id(), work.node().target(), inputs);
        running.note(
                Kind.WORKED,
                work.node().id(),
                Map.of("workItem", work.node().target(), "inputs", inputs, "outputs", outputs));
        finish(running, work, outputs);
    }

    private void decide(ActiveInstance running, Work work) {
        Diagram.Node node = work.node();
        Ruling ruling = running.release()
                .rules()
                .decide(
                        node.target(),
                        step.context().profile(),
                        running.release().facts(node.target()).of(inputs(work)));
        running.note(
                Kind.DECIDED,
                node.id(),
                Map.of("decision", node.target(), "outcome", ruling.outcome(), "reasons", reasons(ruling)));
        Map<String, Object> outputs = new HashMap<>(ruling.data());
        outputs.put("outcome", ruling.outcome());
        List<LocalizedText> sentences =
                ruling.reasons().stream().map(Ruling.Reason::sentence).toList();
        LocalizedText.LANGUAGES.forEach(language -> outputs.put(language, LocalizedText.joined(sentences, language)));
        finish(running, work, outputs);
    }

    private static List<Map<String, Object>> reasons(Ruling ruling) {
        return ruling.reasons().stream()
                .map(reason -> Map.<String, Object>of(
                        "rule", reason.rule(), "sentence", reason.sentence().byLanguage(), "clause", reason.clause()))
                .toList();
    }

    /** Work can be over while it is being done, when it sent for something that took over. */
    private void finish(ActiveInstance running, Work work, Map<String, ?> outputs) {
        if (running.execution().work(work.item()).isPresent()) {
            set(work, outputs);
            complete(running, work);
        }
    }

    /** Sends a message out, or gives a signal to all of the owner's instances. */
    void tell(ActiveInstance running, Diagram.Node node, Function<String, Object> variables) {
        Map<String, Object> data = inputs(node, variables);
        running.note(Kind.SENT, node.id(), Map.of("message", node.target(), "data", data));
        if (node.trigger() == Trigger.SIGNAL) {
            step.later(() -> MessageCorrelation.signal(step, node.target(), data));
        } else {
            step.later(() -> step.context().send(running.id(), node.target(), data));
        }
    }

    private void call(ActiveInstance running, Work work) {
        StoredInstance caller = running.row();
        if (caller.depth() >= DEEPEST) {
            fail(running, work, "TOO_DEEP " + DEEPEST);
            return;
        }
        String process = work.node().target();
        Map<String, ValueType> variables =
                running.release().process(process).diagram().variables();
        StoredInstance row = new StoredInstance(step.context(), step.nextOrdinal(), caller, work.item(), process);
        step.begin(running.release(), row, VariableValues.complete(variables, inputs(work)));
    }

    /** Takes up a call where the called instance has ended. */
    void comeBack(ActiveInstance caller, ActiveInstance called) {
        String item = called.row().parentWork();
        if (item == null || caller.execution().hasEnded()) {
            return;
        }
        caller.execution()
                .work(item)
                .ifPresent(work -> called.execution()
                        .error()
                        .ifPresentOrElse(
                                error -> step.drive(
                                        caller, () -> caller.execution().raise(work, error)),
                                () -> finish(caller, work, called.execution().variables())));
    }

    private static Map<String, Object> inputs(Work work) {
        return inputs(work.node(), work::variable);
    }

    private static Map<String, Object> inputs(Diagram.Node node, Function<String, Object> variables) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Input input : node.inputs()) {
            inputs.put(
                    input.name(),
                    input.variable().isEmpty()
                            ? VariableValues.constant(input.type(), input.constant())
                            : variables.apply(input.variable()));
        }
        return inputs;
    }

    /**
     * Sets the outputs that there are.
     *
     * @throws Refusal {@code WRONG_TYPE}
     */
    static void set(Work work, Map<String, ?> values) {
        for (Output output : work.node().outputs()) {
            if (values.containsKey(output.name())) {
                work.set(
                        output.variable(),
                        VariableValues.require(output.name(), output.type(), values.get(output.name())));
            }
        }
    }
}
