package xiaoer.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where instances are kept between two calls. What it answers may be changed in place, and stays changed when the caller's
 * transaction commits.
 */
interface Store {

    /**
     * How many instances an owner has.
     *
     * @param last the ordinal of the latest; 0 when there is none
     * @param running how many have not ended
     */
    record Count(long last, long running) {}

    Count count(UUID owner);

    Optional<StoredInstance> instance(UUID id);

    /** An instance for somebody who may go on to its {@link #children}, which come along. */
    Optional<StoredInstance> withChildren(UUID id);

    /** An owner's instances that were started from outside, oldest first. */
    List<StoredInstance> started(UUID owner);

    /** All of an owner's instances that have not ended, oldest first. */
    List<StoredInstance> running(UUID owner);

    /** Oldest first. */
    List<StoredInstance> children(UUID parent);

    Optional<StoredTask> task(UUID id);

    /** Oldest first. */
    List<OpenTask> openTasks(UUID owner);

    record OpenTask(StoredTask task, StoredInstance instance) {}

    /** The task that waits for a certain work of an instance. */
    Optional<StoredTask> openTask(UUID instance, String work);

    /** In order. */
    List<StoredStep> steps(UUID instance);

    void add(StoredInstance instance);

    void add(StoredTask task);

    void add(StoredStep step);
}
