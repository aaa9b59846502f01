package xiaoer.bench;

import java.util.List;
import java.util.function.LongConsumer;

/** Runs returns with refunds from start to end, each step durable before the next. */
public interface Runner extends AutoCloseable {

    String name();

    /** Makes ready what a thread needs to run some instances; not measured. */
    void prepare(int thread, int instances) throws Exception;

    /**
     * Runs one instance.
     *
     * @param tasks told how many nanoseconds each completion of a task took
     */
    void run(int thread, LongConsumer tasks) throws Exception;

    /** What a thread's last instance did: tasks, work, decisions, messages sent, by their nodes' ids, sorted. */
    List<String> way(int thread);
}
