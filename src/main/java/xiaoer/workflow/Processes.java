package xiaoer.workflow;

import java.util.List;
import xiaoer.rulebook.Rules;

/** The processes of one release. Safe for any number of threads. */
public interface Processes {

    int release();

    /** The decisions of the same release. */
    Rules rules();

    /** Compiles what nobody has used yet, with the decisions, so that nobody will wait for it. */
    void prepare();

    /** By id. */
    List<ProcessInfo> list();

    /**
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_PROCESS}
     */
    ProcessInfo info(String process);

    /** Those with a task that asks the decision, by id. */
    List<ProcessInfo> asking(String decision);

    /** What a user task asks for; empty for other nodes. */
    List<Task.Field> form(String process, String node);

    /** The BPMN text as its author wrote it, for a viewer. */
    String drawing(String process);
}
