package xiaoer.workflow;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What instances of one owner run on: its time, its profile, its agenda, and its ear for what they do. The owner holds
 * its own lock, and a transaction is open, as long as a context is in use; so no two steps of an owner's instances ever
 * run at once.
 */
public interface InstanceContext {

    /** Whose instances these are. */
    UUID owner();

    Instant now();

    /** Who causes what happens now: an account's name, or a role that is simulated, e.g. {@code buyer}. */
    String actor();

    /** The profile whose parameters hold, e.g. {@code textbook}. */
    String profile();

    /**
     * When a wait that begins now ends.
     *
     * @param amount a parameter's number, or a duration variable's
     * @param unit the parameter's unit, e.g. {@code days}, {@code hours}, {@code seconds}
     * @param share 1, or the part of the whole wait that is meant, e.g. 0.5 for a warning half way
     */
    Instant due(BigDecimal amount, String unit, BigDecimal share);

    /** Writes a row of the owner's agenda; when it falls due the owner calls {@link Instances#fire}. */
    void schedule(Instant due, String about, Map<String, ?> payload);

    void cancel(String about);

    /** Runs a work item; its inputs and the answer are as its {@link WorkItemType} says. */
    Map<String, Object> work(UUID instance, String workItem, Map<String, Object> inputs);

    /** Takes a message that an instance sends to somebody outside. */
    void send(UUID instance, String message, Map<String, Object> data);

    /** Told after each step of an instance what happened in it, in order; never empty. */
    void happened(UUID instance, List<HistoryEntry> entries);
}
