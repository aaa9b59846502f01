package xiaoer.release;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Refusal;
import xiaoer.workflow.Processes;
import xiaoer.workflow.Workflows;

/** Opens releases when they are first asked for, and lets go of those nobody has asked for longest. */
@Component
class OpenedReleases implements Releases {

    /** More than a class works on at once; what falls out is opened again when needed, only slower. */
    private static final int KEPT = 16;

    private final StoredReleases releases;
    private final StoredFiles files;
    private final Rulebook rulebook;
    private final Workflows workflows;
    private final SlowDecisions slow;

    /** Sets that are being checked, under numbers below zero. */
    private final Map<Integer, Processes> onTrial = new ConcurrentHashMap<>();

    private final AtomicInteger trials = new AtomicInteger();

    private final Map<Integer, Processes> opened = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Processes> eldest) {
            return size() > KEPT;
        }
    };

    OpenedReleases(
            StoredReleases releases, StoredFiles files, Rulebook rulebook, Workflows workflows, SlowDecisions slow) {
        this.releases = releases;
        this.files = files;
        this.rulebook = rulebook;
        this.workflows = workflows;
        this.slow = slow;
    }

    /** Looked up each time, so that every node sees a new release at once. */
    @Override
    public int inForce() {
        int latest = releases.latest();
        if (latest == 0) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "NO_RELEASE");
        }
        return latest;
    }

    @Override
    public Rules rules(int number) {
        return processes(number).rules();
    }

    /** Lets a set be used like a release, under a number of its own, as long as the check lasts. */
    <T> T onTrial(FileSet set, IntFunction<T> check) {
        int number = trials.decrementAndGet();
        onTrial.put(number, workflows.open(set.processes(), number, rulebook.open(set.rules(), number)));
        try {
            return check.apply(number);
        } finally {
            onTrial.remove(number);
        }
    }

    @Override
    public Processes processes(int number) {
        Processes trial = onTrial.get(number);
        if (trial != null) {
            return trial;
        }
        synchronized (opened) {
            Processes processes = opened.get(number);
            if (processes == null) {
                FileSet set = files.load(require(number).manifest());
                Rules rules = new TimedRules(rulebook.open(set.rules(), number), number, slow);
                processes = workflows.open(set.processes(), number, rules);
                opened.put(number, processes);
            }
            return processes;
        }
    }

    Release require(int number) {
        return releases.find(number)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_RELEASE", number, releases.latest()));
    }
}
