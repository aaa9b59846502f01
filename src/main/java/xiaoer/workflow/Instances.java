package xiaoer.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Running instances. What changes them takes a {@link InstanceContext} and belongs to its transaction; what reads them may be
 * called anywhere. An instance stays with the release it was started in, whatever is released since.
 */
public interface Instances {

    /**
     * Starts a process and runs it until it waits or ends. Child instances of call activities belong to it.
     *
     * @param key the owner's own name for it
     * @param data values of declared variables; others are refused, missing ones begin empty
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_PROCESS}, {@code UNKNOWN_VARIABLE}, {@code WRONG_TYPE}
     */
    UUID start(InstanceContext context, Processes processes, String process, String key, Map<String, Object> data);

    /**
     * Finishes a task with the values of its form.
     *
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_TASK}, {@code TASK_DONE}, {@code MISSING_FIELD},
     *     {@code UNKNOWN_FIELD}, {@code WRONG_TYPE}, {@code NO_SUCH_OPTION}, {@code TOO_LONG}, {@code OUT_OF_RANGE}
     */
    void complete(InstanceContext context, UUID task, Map<String, Object> outputs);

    /**
     * Gives a message to an instance, or to whichever of its children waits for it.
     *
     * @return whether anybody waited for it; nothing happens otherwise
     */
    boolean message(InstanceContext context, UUID instance, String message, Map<String, Object> data);

    /** Gives a signal to all of the owner's instances that wait for it. */
    void signal(InstanceContext context, String signal, Map<String, Object> data);

    /** What a row of the agenda was written for; a row that has become pointless does nothing. */
    void fire(InstanceContext context, String about, Map<String, ?> payload);

    /** Ends an instance, its children and all they wait for. */
    void cancel(InstanceContext context, UUID instance, String reason);

    /**
     * Moves an instance and its children to the same processes of another release, where every node it stands on exists
     * with the same kind and every variable with the same type.
     *
     * @throws xiaoer.shared.Refusal {@code CANNOT_MIGRATE} with the reasons
     */
    void migrate(InstanceContext context, UUID instance, Processes to);

    /**
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_INSTANCE}
     */
    Instance get(UUID instance);

    /** The owner's instances that were started from outside, oldest first. */
    List<Instance> of(UUID owner);

    /** The instances its call activities started, oldest first. */
    List<Instance> children(UUID instance);

    /** The owner's open tasks, oldest first. */
    List<Task> tasks(UUID owner);

    Optional<Task> task(UUID id);

    /** What happened in one instance, in order, without its children. */
    List<HistoryEntry> history(UUID instance);
}
