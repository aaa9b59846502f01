package xiaoer.workflow.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jbpm.process.instance.impl.ReturnValueConstraintEvaluator;
import org.jbpm.process.instance.impl.ReturnValueEvaluator;
import org.jbpm.process.instance.impl.actions.SignalProcessInstanceAction;
import org.jbpm.workflow.core.node.Split;
import org.jbpm.workflow.core.node.StateBasedNode;
import org.jbpm.workflow.core.node.SubProcessFactory;
import org.jbpm.workflow.core.node.SubProcessNode;
import org.jbpm.workflow.core.node.TimerNode;
import org.kie.api.definition.process.Connection;
import org.kie.api.definition.process.Node;
import org.kie.api.definition.process.NodeContainer;
import org.kie.api.event.process.ProcessNodeTriggeredEvent;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.process.ProcessContext;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;
import org.kie.kogito.Model;
import org.kie.kogito.StaticApplication;
import org.kie.kogito.StaticConfig;
import org.kie.kogito.internal.process.event.DefaultKogitoProcessEventListener;
import org.kie.kogito.internal.process.runtime.KogitoNodeInstance;
import org.kie.kogito.internal.process.runtime.KogitoProcessContext;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemHandler;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.internal.process.workitem.WorkItemTransition;
import org.kie.kogito.jobs.JobDescription;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;
import org.kie.kogito.process.Process;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.ProcessInstanceReadMode;
import org.kie.kogito.process.Processes;
import org.kie.kogito.process.SignalFactory;
import org.kie.kogito.process.bpmn2.BpmnProcess;
import org.kie.kogito.process.bpmn2.BpmnVariables;
import org.kie.kogito.process.impl.DefaultProcessEventListenerConfig;
import org.kie.kogito.process.impl.DefaultWorkItemHandlerConfig;
import org.kie.kogito.process.impl.StaticProcessConfig;
import org.kie.kogito.process.workitems.impl.DefaultKogitoWorkItemHandler;
import org.kie.kogito.services.jobs.impl.TriggerJobCommand;
import org.kie.kogito.services.uow.CollectingUnitOfWorkFactory;
import org.kie.kogito.services.uow.DefaultUnitOfWorkManager;
import xiaoer.workflow.diagram.Diagram.Kind;

/** Runs diagrams in the engine itself, in memory, as barely as can be, and notes which nodes were entered. */
final class EngineRun {

    final List<String> entered = new ArrayList<>();
    final Map<String, String> timers = new LinkedHashMap<>();
    private final Map<String, String> jobsByTimer = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, BpmnProcess> processes = new LinkedHashMap<>();
    private final Map<String, KogitoWorkItem> waiting = new LinkedHashMap<>();
    private final List<Diagram> diagrams;
    private final StaticProcessConfig config;
    private String started = "";

    EngineRun(Diagram... diagrams) {
        this.diagrams = List.of(diagrams);
        DefaultWorkItemHandlerConfig handlers = new DefaultWorkItemHandlerConfig();
        for (Kind kind : Kind.values()) {
            handlers.register(kind.name(), handler(kind));
        }
        DefaultProcessEventListenerConfig listeners =
                new DefaultProcessEventListenerConfig(new DefaultKogitoProcessEventListener() {
                    @Override
                    public void beforeNodeTriggered(ProcessNodeTriggeredEvent event) {
                        KogitoNodeInstance instance = (KogitoNodeInstance) event.getNodeInstance();
                        nodes.put(instance.getStringId(), instance.getNode());
                        entered.add(instance.getNode().getUniqueId());
                    }
                });
        config = new StaticProcessConfig(
                handlers, listeners, new DefaultUnitOfWorkManager(new CollectingUnitOfWorkFactory()), jobs());
        StaticApplication application = new StaticApplication(new StaticConfig(null, config), new Processes() {
            @Override
            public Process<? extends Model> processById(String id) {
                return processes.get(id);
            }

            @Override
            public Collection<String> processIds() {
                return processes.keySet();
            }
        });
        for (Diagram diagram : diagrams) {
            org.kie.api.definition.process.Process compiled = compile(EngineText.of(diagram));
            wire((NodeContainer) compiled, diagram);
            BpmnProcess process = new BpmnProcess(compiled, config, application);
            process.activate();
            processes.put(diagram.id(), process);
        }
    }

    static org.kie.api.definition.process.Process compile(String text) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        builder.add(ResourceFactory.newByteArrayResource(text.getBytes(StandardCharsets.UTF_8)), ResourceType.BPMN2);
        assertThat(builder.getErrors()).as(text).isEmpty();
        return builder.getKnowledgePackages()
                .iterator()
                .next()
                .getProcesses()
                .iterator()
                .next();
    }

    EngineRun start(Map<String, Object> variables) {
        ProcessInstance<?> instance =
                processes.get(diagrams.get(0).id()).createInstance(BpmnVariables.create(new HashMap<>(variables)));
        started = instance.id();
        instance.start();
        instance.checkError();
        return this;
    }

    /** Completes a waiting task; of several of one node, the earliest. */
    EngineRun complete(String node) {
        KogitoWorkItem item = waiting.values().stream()
                .filter(one -> node.equals(node(one)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(node + " does not wait; entered " + entered));
        waiting.remove(item.getStringId());
        ProcessInstance<?> instance = find(item.getProcessInstanceStringId());
        instance.completeWorkItem(item.getStringId(), Map.of());
        instance.checkError();
        return this;
    }

    EngineRun send(Diagram.Trigger trigger, String name) {
        for (ProcessInstance<?> instance : all()) {
            instance.send(SignalFactory.of(EngineText.event(trigger, name), null));
        }
        return this;
    }

    EngineRun fire(String timer) {
        String job = Objects.requireNonNull(jobsByTimer.get(timer), () -> timer + " is not set; set are " + timers);
        ProcessInstance<?> instance = find(timers.get(timer));
        new TriggerJobCommand(
                        instance.id(),
                        job.substring(0, job.indexOf('/')),
                        job.substring(job.indexOf('/') + 1),
                        0,
                        instance.process(),
                        config.unitOfWorkManager())
                .execute();
        return this;
    }

    List<String> waiting() {
        return waiting.values().stream().map(EngineRun::node).sorted().toList();
    }

    boolean ended() {
        return all().stream().noneMatch(one -> one.id().equals(started));
    }

    private List<ProcessInstance<?>> all() {
        List<ProcessInstance<?>> found = new ArrayList<>();
        processes
                .values()
                .forEach(process -> process.instances().stream(ProcessInstanceReadMode.MUTABLE)
                        .forEach(found::add));
        return found;
    }

    private ProcessInstance<?> find(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String node(KogitoWorkItem item) {
        return item.getNodeInstance().getNode().getUniqueId();
    }

    private KogitoWorkItemHandler handler(Kind kind) {
        return new DefaultKogitoWorkItemHandler() {
            @Override
            public Optional<WorkItemTransition> activateWorkItemHandler(
                    KogitoWorkItemManager manager,
                    KogitoWorkItemHandler handler,
                    KogitoWorkItem item,
                    WorkItemTransition transition) {
                if (kind == Kind.USER_TASK || kind == Kind.RECEIVE_TASK) {
                    waiting.put(item.getStringId(), item);
                    return Optional.empty();
                }
                return Optional.of(completeTransition(item.getPhaseStatus(), Map.of()));
            }

            @Override
            public Optional<WorkItemTransition> abortWorkItemHandler(
                    KogitoWorkItemManager manager,
                    KogitoWorkItemHandler handler,
                    KogitoWorkItem item,
                    WorkItemTransition transition) {
                waiting.remove(item.getStringId());
                return Optional.empty();
            }
        };
    }

    private JobsService jobs() {
        return new JobsService() {
            @Override
            public String scheduleJob(JobDescription description) {
                ProcessInstanceJobDescription job = (ProcessInstanceJobDescription) description;
                String timer = timerEvent(job);
                timers.put(timer, job.processInstanceId());
                jobsByTimer.put(timer, job.id() + "/" + job.timerId());
                return job.id();
            }

            @Override
            public boolean cancelJob(String id) {
                jobsByTimer
                        .entrySet()
                        .removeIf(entry ->
                                entry.getValue().startsWith(id + "/") && timers.remove(entry.getKey()) != null);
                return true;
            }

            @Override
            public String rescheduleJob(JobDescription description) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** Which timer event of the diagram a job was made for. */
    private String timerEvent(ProcessInstanceJobDescription job) {
        Node node = Objects.requireNonNull(nodes.get(job.nodeInstanceId()));
        if (node instanceof TimerNode) {
            return node.getUniqueId();
        }
        return ((StateBasedNode) node)
                .getTimers().entrySet().stream()
                        .filter(entry -> job.timerId()
                                .equals(String.valueOf(entry.getKey().getId())))
                        .map(entry -> entry.getValue().getMetaData("Action"))
                        .map(action -> action instanceof SignalProcessInstanceAction signal
                                ? EngineText.boundaryTimer(signal.getSignalName())
                                : node.getUniqueId())
                        .findFirst()
                        .orElseThrow();
    }

    private void wire(NodeContainer container, Diagram diagram) {
        for (Node node : container.getNodes()) {
            if (node instanceof Split split) {
                for (Connection connection : split.getDefaultOutgoingConnections()) {
                    condition(split, connection, diagram);
                }
            }
            if (node instanceof SubProcessNode call) {
                call.setSubProcessFactory(factory(call, diagram));
            }
            if (node instanceof NodeContainer inner) {
                wire(inner, diagram);
            }
        }
    }

    private static void condition(Split split, Connection connection, Diagram diagram) {
        Diagram.Flow flow = diagram.flows().get(connection.getUniqueId());
        assertThat(flow).isNotNull();
        if (flow.condition() == null) {
            return;
        }
        for (var constraint : split.getConstraints(connection)) {
            if (constraint instanceof ReturnValueConstraintEvaluator evaluator) {
                evaluator.setEvaluator(new Evaluator(flow));
            }
        }
    }

    private record Evaluator(Diagram.Flow flow) implements ReturnValueEvaluator {

        @Override
        public Object evaluate(KogitoProcessContext context) {
            Map<String, Object> values = new HashMap<>();
            flow.condition().variables().forEach(name -> values.put(name, context.getVariable(name)));
            return flow.condition().holds(values);
        }
    }

    private SubProcessFactory<Model> factory(SubProcessNode call, Diagram diagram) {
        return new SubProcessFactory<>() {
            @Override
            public Model bind(ProcessContext context) {
                Map<String, Object> values = new HashMap<>();
                for (Diagram.Input input :
                        diagram.nodes().get(call.getUniqueId()).inputs()) {
                    values.put(input.name(), context.getVariable(input.variable()));
                }
                return BpmnVariables.create(values);
            }

            @Override
            @SuppressWarnings("unchecked")
            public ProcessInstance<Model> createInstance(Model model) {
                BpmnVariables variables = BpmnVariables.create(model.toMap());
                return (ProcessInstance<Model>)
                        (ProcessInstance<?>) processes.get(call.getProcessId()).createInstance(variables);
            }

            @Override
            public void unbind(ProcessContext context, Model model) {
                for (Diagram.Output output :
                        diagram.nodes().get(call.getUniqueId()).outputs()) {
                    context.setVariable(output.variable(), model.toMap().get(output.name()));
                }
            }
        };
    }
}
