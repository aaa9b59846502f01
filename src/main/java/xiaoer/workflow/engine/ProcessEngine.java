package xiaoer.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.impl.EnvironmentImpl;
import org.jbpm.process.instance.LightProcessRuntime;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.jbpm.workflow.instance.impl.NodeInstanceFactoryRegistry;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.Environment;
import org.kie.kogito.Model;
import org.kie.kogito.StaticApplication;
import org.kie.kogito.StaticConfig;
import org.kie.kogito.process.Process;
import org.kie.kogito.process.Processes;
import org.kie.kogito.process.impl.StaticProcessConfig;
import xiaoer.workflow.diagram.Diagram;

/**
 * The engine for the length of one call. Whatever the engine keeps in memory is made for this call and dropped with it,
 * so calls of different owners share nothing, and a call that fails leaves nothing behind. Used by one thread.
 *
 * <p>Nothing is done while the engine is on its way: tasks and all other work begin, wait, and are completed afterwards
 * by {@link Execution#complete}. So between two calls of an execution every token stands at a node.
 */
public final class ProcessEngine {

    /** Told what the engine does, while it does it; must not ask it for anything but to look at the execution. */
    public interface Listener {

        /** @param flow the flow that led there; null for starts and for what an event set off */
        void entered(Execution execution, Diagram.Node node, @Nullable String flow);

        /** @param cancelled whether something else took over */
        void left(Execution execution, Diagram.Node node, boolean cancelled);

        /** A task, a call or a throwing event waits for its work. */
        void begun(Execution execution, Work work);

        /** Such work has become pointless. */
        void dropped(Execution execution, Work work);

        void timerSet(Execution execution, Timer timer);

        /** A timer has become pointless, or has fired before. */
        void timerGone(String timer);

        /** No token is left. */
        void ended(Execution execution);
    }

    /** The engine asks an application for its calendar and its processes; there are none. */
    private static final StaticApplication APPLICATION =
            new StaticApplication(new StaticConfig(null, new StaticProcessConfig()), new Processes() {
                @Override
                public @Nullable Process<? extends Model> processById(String id) {
                    return null;
                }

                @Override
                public Collection<String> processIds() {
                    return Set.of();
                }
            });

    static {
        // The engine keeps registries by name in a plain map and adds ours when it is first asked for it. That happens
        // here, where only one thread can be, and not in the first steps of several shifts at once.
        Environment first = new EnvironmentImpl();
        number(first);
        NodeInstanceFactoryRegistry.getInstance(first);
    }

    private final LightProcessRuntime runtime;
    private final WorkItems work;

    public ProcessEngine(Listener listener) {
        EngineServices parts = new EngineServices(listener);
        this.work = parts.work();
        this.runtime = LightProcessRuntime.of(APPLICATION, List.of(), parts);
        number(runtime.getInternalKieRuntime().getEnvironment());
    }

    /** Has node instances made by {@link NodeInstances}. */
    private static void number(Environment environment) {
        environment.set(NodeInstanceFactoryRegistry.NODE_INSTANCE_FACTORY_REGISTRY_KEY, NodeInstances.class.getName());
    }

    /**
     * A fresh execution, not yet begun.
     *
     * @param variables a value for every variable of the diagram
     */
    public Execution create(Definition definition, String id, Map<String, Object> variables) {
        RuleFlowProcessInstance instance = new RuleFlowProcessInstance();
        instance.setProcess(definition.process());
        instance.setId(id);
        Execution execution = new Execution(definition, instance, runtime, work, 0);
        instance.setKnowledgeRuntime(runtime.getInternalKieRuntime());
        runtime.getProcessInstanceManager().addProcessInstance(instance);
        variables.forEach(execution::set);
        return execution;
    }

    /**
     * An execution as it was written.
     *
     * @param numbers {@link Execution#numbers} as it was then
     */
    public Execution read(Definition definition, byte[] payload, long numbers) {
        RuleFlowProcessInstance instance = Payload.read(definition, payload);
        Execution execution = new Execution(definition, instance, runtime, work, numbers);
        instance.setKnowledgeRuntime(runtime.getInternalKieRuntime());
        instance.reconnect();
        return execution;
    }
}
