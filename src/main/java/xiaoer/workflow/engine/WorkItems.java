package xiaoer.workflow.engine;

import org.jbpm.process.instance.LightWorkItemManager;
import org.jbpm.process.instance.ProcessInstanceManager;
import org.jbpm.workflow.instance.NodeInstance;
import org.kie.kogito.internal.process.event.KogitoProcessEventSupport;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.process.workitems.InternalKogitoWorkItem;
import org.kie.kogito.signal.SignalManager;

/** Work that has begun and waits; nothing is handled while the engine is on its way. */
final class WorkItems extends LightWorkItemManager {

    /** The engine stores a phase and does not bear its absence. */
    private static final String PHASE = "";

    private final ProcessEngine.Listener listener;

    WorkItems(
            ProcessInstanceManager instances,
            SignalManager signals,
            KogitoProcessEventSupport events,
            ProcessEngine.Listener listener) {
        super(instances, signals, events);
        this.listener = listener;
    }

    @Override
    public void internalExecuteWorkItem(InternalKogitoWorkItem item) {
        Execution execution = Execution.of(item.getProcessInstance());
        item.setId(execution.nextName());
        item.setPhaseId(PHASE);
        item.setPhaseStatus(PHASE);
        // What the engine would store with it is the node's name and the like.
        item.getParameters().clear();
        internalAddWorkItem(item);
        listener.begun(execution, work(item));
    }

    @Override
    public void internalAbortWorkItem(String id) {
        InternalKogitoWorkItem item = getWorkItem(id);
        item.setState(KogitoWorkItem.ABORTED);
        internalRemoveWorkItem(id);
        listener.dropped(Execution.of(item.getProcessInstance()), work(item));
    }

    static Work work(InternalKogitoWorkItem item) {
        NodeInstance place = (NodeInstance) item.getNodeInstance();
        return new Work(
                item.getStringId(),
                Execution.of(item.getProcessInstance()).node(place).orElseThrow(),
                place);
    }

    /**
     * For the engine an item that was aborted by its handler is done as well as a completed one; only it does not look
     * for outputs, which are set before, and for which it would build an object mapper each time.
     */
    void complete(InternalKogitoWorkItem item) {
        item.getProcessInstance().signalEvent("workItemAborted", item);
    }
}
