package xiaoer.shared;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** A budget of the processor time of one thread, from the moment at which it is given. */
public final class ProcessorTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Duration whole;
    private final long thread;
    private final long end;

    private ProcessorTime(Duration whole, Thread thread) {
        this.whole = whole;
        this.thread = thread.getId();
        this.end = used() + whole.toNanos();
    }

    /** For whatever the calling thread does from now on. */
    public static ProcessorTime ofThisThread(Duration whole) {
        return of(whole, Thread.currentThread());
    }

    static ProcessorTime of(Duration whole, Thread thread) {
        return new ProcessorTime(whole, thread);
    }

    public boolean isSpent() {
        return used() > end;
    }

    /** What was given, in whole seconds, as refusals tell it. */
    public long seconds() {
        return whole.toSeconds();
    }

    /** A thread that has ended uses none any more, and tells of none. */
    private long used() {
        return THREADS.getThreadCpuTime(thread);
    }
}
