package xiaoer.workflow.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jbpm.process.core.context.exception.ExceptionScope;
import org.jbpm.process.core.context.variable.VariableScope;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.jbpm.process.instance.context.exception.ExceptionScopeInstance;
import org.jbpm.process.instance.context.variable.VariableScopeInstance;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.util.ContextFactory;
import org.jbpm.workflow.core.node.BoundaryEventNode;
import org.jbpm.workflow.core.node.EventNode;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.node.TimerNodeInstance;
import org.jbpm.workflow.instance.node.WorkItemNodeInstance;
import org.kie.api.definition.process.Node;
import org.kie.api.runtime.process.ProcessInstance;
import org.kie.kogito.internal.process.event.KogitoEventListener;
import org.kie.kogito.internal.process.runtime.KogitoProcessInstance;
import org.kie.kogito.timer.TimerInstance;
import xiaoer.workflow.diagram.Diagram;
import xiaoer.workflow.diagram.Diagram.Trigger;
import xiaoer.workflow.diagram.EngineBpmnWriter;

/** One process on its way in the engine: its tokens and its variables. */
public final class Execution {

    private static final String SELF = "execution";

    /** Numbers have the same length for long, so that they sort as they count. */
    private static final long FIRST_NUMBER = 1_000_000;

    private final Definition definition;
    private final RuleFlowProcessInstance instance;
    private final InternalProcessRuntime runtime;
    private final WorkItems work;
    private long numbers;
    private boolean ended;

    Execution(
            Definition definition,
            RuleFlowProcessInstance instance,
            InternalProcessRuntime runtime,
            WorkItems work,
            long numbers) {
        this.definition = definition;
        this.instance = instance;
        this.runtime = runtime;
        this.work = work;
        this.numbers = numbers;
        instance.setMetaData(SELF, this);
    }

    static Execution of(ProcessInstance instance) {
        Object self = ((org.jbpm.process.instance.ProcessInstance) instance)
                .getMetaData()
                .get(SELF);
        return (Execution) Objects.requireNonNull(self);
    }

    public String id() {
        return instance.getStringId();
    }

    public Definition definition() {
        return definition;
    }

    /** How many numbers it has given away. */
    public long numbers() {
        return numbers;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** The error that nobody caught, when it has ended with one. */
    public Optional<String> error() {
        return Optional.ofNullable(instance.getOutcome()).filter(outcome -> ended && !outcome.isEmpty());
    }

    public Map<String, Object> variables() {
        return scope().getVariables();
    }

    public void set(String variable, Object value) {
        scope().internalSetVariable(variable, value);
    }

    /** The author's nodes where tokens stand, the surrounding subprocesses included. */
    public Set<String> active() {
        Set<String> active = new LinkedHashSet<>();
        for (NodeInstance place : instance.getNodeInstances(true)) {
            node(place).ifPresent(node -> active.add(node.id()));
        }
        return active;
    }

    /** The work that waits. */
    public List<Work> works() {
        List<Work> works = new ArrayList<>();
        for (NodeInstance place : instance.getNodeInstances(true)) {
            if (place instanceof WorkItemNodeInstance waiting) {
                works.add(WorkItems.work(waiting.getWorkItem()));
            }
        }
        return works;
    }

    /** The events that now wait for a message or signal. */
    public List<Diagram.Node> listening(Trigger trigger, String name) {
        String type = EngineBpmnWriter.event(trigger, name);
        Set<String> standing = new HashSet<>();
        instance.getNodeInstances(true).forEach(place -> standing.add(Definition.id(place.getNode())));
        List<Diagram.Node> listening = new ArrayList<>();
        for (Node node : definition.process().getNodesRecursively()) {
            if (node instanceof EventNode event && type.equals(event.getType())) {
                String waits = event instanceof BoundaryEventNode boundary
                        ? boundary.getAttachedToNodeId()
                        : Definition.id(event);
                if (standing.contains(waits)) {
                    listening.add(definition.diagram().node(Definition.id(event)));
                }
            }
        }
        return listening;
    }

    public Optional<Work> work(String item) {
        return works().stream().filter(waiting -> waiting.item().equals(item)).findFirst();
    }

    public void start() {
        runtime.getKogitoProcessRuntime().startProcessInstance(id());
        settle();
    }

    /** Lets the token at this work go on. */
    public void complete(Work done) {
        work.complete(((WorkItemNodeInstance) done.place()).getWorkItem());
        settle();
    }

    /** Lets whatever waits for a message or signal go on. */
    public void signal(Trigger trigger, String name) {
        instance.signalEvent(EngineBpmnWriter.event(trigger, name), null);
        settle();
    }

    /** Lets a timer fire. */
    public void fire(Timer timer) {
        NodeInstance holder = find(timer.holder());
        String number = definition
                .timerNumber(Definition.id(holder.getNode()), timer.event())
                .orElseThrow();
        // Told to its holder alone: an event subprocess would take any timer for its own.
        ((KogitoEventListener) holder)
                .signalEvent(TimerNodeInstance.TIMER_TRIGGERED_EVENT, TimerInstance.with(timer.name(), number, 0));
        settle();
    }

    /** Raises an error where work waits, as if it came from inside; ends the execution when nobody catches it. */
    public void raise(Work failed, String error) {
        ExceptionScopeInstance catching =
                (ExceptionScopeInstance) failed.place().resolveContextInstance(ExceptionScope.EXCEPTION_SCOPE, error);
        if (catching == null) {
            instance.setState(KogitoProcessInstance.STATE_ABORTED, error);
        } else {
            catching.handleException(error, ContextFactory.fromNode(failed.place()));
        }
        settle();
    }

    /** What is to be done after each step, when every token stands somewhere. */
    private void settle() {
        definition.joins().settle(instance);
    }

    public void abort() {
        instance.setState(KogitoProcessInstance.STATE_ABORTED);
    }

    /** Why it could not stand where it stands in another definition, if it could not. */
    public List<String> misfits(Definition other) {
        return new MigrationFit(definition, other).misfits(instance);
    }

    /** Whether a timer could run on in another definition. */
    public boolean fits(Timer timer, Definition other) {
        return other.timerNumber(Definition.id(find(timer.holder()).getNode()), timer.event())
                .isPresent();
    }

    /** All there is to know to go on another time, on another machine. */
    public byte[] payload() {
        return Payload.write(definition, instance);
    }

    /** Whether the end is reached for the first time; the engine sometimes ends twice. */
    boolean endsNow() {
        boolean now = !ended;
        ended = true;
        return now;
    }

    String nextNumber() {
        return Long.toString(FIRST_NUMBER + ++numbers);
    }

    String nextName() {
        return id() + ":" + nextNumber();
    }

    NodeInstance find(String place) {
        return instance.getNodeInstance(place, true);
    }

    /** The author's node; none for scaffolding. */
    Optional<Diagram.Node> node(NodeInstance place) {
        return Optional.ofNullable(definition.node(place.getNode()));
    }

    private VariableScopeInstance scope() {
        return (VariableScopeInstance) instance.getContextInstance(VariableScope.VARIABLE_SCOPE);
    }
}
