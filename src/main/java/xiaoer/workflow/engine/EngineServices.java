package xiaoer.workflow.engine;

import java.util.HashSet;
import java.util.Set;
import org.jbpm.process.instance.ProcessInstanceManager;
import org.jbpm.process.instance.ProcessRuntimeServiceProvider;
import org.jbpm.process.instance.event.KogitoProcessEventSupportImpl;
import org.jbpm.process.instance.impl.DefaultProcessInstanceManager;
import org.jbpm.ruleflow.core.Metadata;
import org.jbpm.workflow.instance.NodeInstance;
import org.jbpm.workflow.instance.node.BoundaryEventNodeInstance;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.process.ProcessCompletedEvent;
import org.kie.api.event.process.ProcessNodeLeftEvent;
import org.kie.api.event.process.ProcessNodeTriggeredEvent;
import org.kie.api.runtime.process.EventListener;
import org.kie.kogito.event.EventManager;
import org.kie.kogito.internal.process.event.DefaultKogitoProcessEventListener;
import org.kie.kogito.internal.process.event.KogitoProcessEventSupport;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.jobs.JobDescription;
import org.kie.kogito.jobs.JobsService;
import org.kie.kogito.jobs.descriptors.ProcessInstanceJobDescription;
import org.kie.kogito.services.identity.NoOpIdentityProvider;
import org.kie.kogito.signal.SignalManager;
import org.kie.kogito.uow.UnitOfWork;
import org.kie.kogito.uow.UnitOfWorkManager;
import org.kie.kogito.uow.WorkUnit;
import org.kie.kogito.uow.events.UnitOfWorkEventListener;

/** What the engine wants to be given: each part does the least that there is to do, or tells the listener. */
final class EngineServices extends DefaultKogitoProcessEventListener
        implements ProcessRuntimeServiceProvider, JobsService, SignalManager, UnitOfWorkManager, UnitOfWork {

    private final ProcessEngine.Listener listener;
    private final ProcessInstanceManager instances = new DefaultProcessInstanceManager();
    private final KogitoProcessEventSupport events = new KogitoProcessEventSupportImpl(new NoOpIdentityProvider());
    private final WorkItems work;

    /** Node instances whose leaving was told: a gateway leaves once per branch. */
    private final Set<NodeInstance> left = new HashSet<>();

    EngineServices(ProcessEngine.Listener listener) {
        this.listener = listener;
        this.work = new WorkItems(instances, this, events, listener);
        events.addEventListener(this);
    }

    WorkItems work() {
        return work;
    }

    @Override
    public void beforeNodeTriggered(ProcessNodeTriggeredEvent event) {
        NodeInstance instance = (NodeInstance) event.getNodeInstance();
        entered(instance, (String) instance.getMetaData().get(Metadata.INCOMING_CONNECTION));
    }

    @Override
    public void beforeNodeLeft(ProcessNodeLeftEvent event) {
        NodeInstance instance = (NodeInstance) event.getNodeInstance();
        if (left.add(instance)) {
            if (instance instanceof BoundaryEventNodeInstance) {
                // The engine lets these begin without a word.
                entered(instance, null);
            }
            Execution execution = Execution.of(instance.getProcessInstance());
            boolean cancelled = instance.getCancelType() != null;
            execution.node(instance).ifPresent(node -> listener.left(execution, node, cancelled));
        }
    }

    private void entered(NodeInstance instance, @Nullable String flow) {
        Execution execution = Execution.of(instance.getProcessInstance());
        execution.node(instance).ifPresent(node -> listener.entered(execution, node, flow));
    }

    @Override
    public void afterProcessCompleted(ProcessCompletedEvent event) {
        Execution execution = Execution.of(event.getProcessInstance());
        if (execution.endsNow()) {
            listener.ended(execution);
        }
    }

    @Override
    public String scheduleJob(JobDescription description) {
        ProcessInstanceJobDescription job = (ProcessInstanceJobDescription) description;
        Execution execution = Execution.of(instances.getProcessInstance(job.processInstanceId()));
        String holder = Definition.id(execution.find(job.nodeInstanceId()).getNode());
        String timer = execution.nextName();
        listener.timerSet(
                execution,
                new Timer(timer, execution.definition().timerEvent(holder, job.timerId()), job.nodeInstanceId()));
        return timer;
    }

    @Override
    public boolean cancelJob(String timer) {
        listener.timerGone(timer);
        return true;
    }

    @Override
    public String rescheduleJob(JobDescription description) {
        throw new UnsupportedOperationException("Timers are not moved");
    }

    /** Waiting nodes are signalled through their own execution, so nobody needs to be registered here. */
    @Override
    public void addEventListener(String type, EventListener waiting) {}

    @Override
    public void removeEventListener(String type, EventListener waiting) {}

    @Override
    public void signalEvent(String type, Object event) {}

    @Override
    public void signalEvent(String id, String type, Object event) {}

    @Override
    public boolean accept(String type, Object event) {
        return false;
    }

    /** Work that the engine would put off until the end of a transaction is done at once: ours has its own end. */
    @Override
    public void intercept(WorkUnit unit) {
        unit.perform();
    }

    @Override
    public UnitOfWork currentUnitOfWork() {
        return this;
    }

    @Override
    public UnitOfWork newUnitOfWork() {
        return this;
    }

    @Override
    public EventManager eventManager() {
        throw new UnsupportedOperationException("Nothing is published");
    }

    @Override
    public void register(UnitOfWorkEventListener ignored) {}

    @Override
    public void start() {}

    @Override
    public void end() {}

    @Override
    public void abort() {}

    @Override
    public JobsService getJobsService() {
        return this;
    }

    @Override
    public ProcessInstanceManager getProcessInstanceManager() {
        return instances;
    }

    @Override
    public SignalManager getSignalManager() {
        return this;
    }

    @Override
    public KogitoWorkItemManager getKogitoWorkItemManager() {
        return work;
    }

    @Override
    public KogitoProcessEventSupport getEventSupport() {
        return events;
    }

    @Override
    public UnitOfWorkManager getUnitOfWorkManager() {
        return this;
    }
}
