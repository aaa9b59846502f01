package xiaoer.release;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.shared.TimeLimit;
import xiaoer.workflow.Processes;

/**
 * Checks the release in force as if somebody had changed a decision, once the program is ready and as long as nobody wants
 * anything checked: code that has never run is several times as slow, and the first who publishes shall not wait for it.
 * Nothing of it is kept.
 */
@Component
class Rehearsal implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** Processor time of one thread, by when what is left to learn is little. */
    private static final Duration LONGEST = Duration.ofSeconds(6);

    private final boolean wanted;
    private final Publishing publishing;
    private final OpenedReleases releases;
    private final ChecksUnderWay underWay;
    private volatile boolean stopped;

    Rehearsal(
            @Value("${xiaoer.plans.ahead:true}") boolean wanted,
            Publishing publishing,
            OpenedReleases releases,
            ChecksUnderWay underWay) {
        this.wanted = wanted;
        this.publishing = publishing;
        this.releases = releases;
        this.underWay = underWay;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted) {
            Thread thread = new Thread(this::rehearse, "rehearsal");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void rehearse() {
        try {
            boolean over = false;
            while (!over && !stopped) {
                underWay.giveWay();
                over = TimeLimit.unhurried(LONGEST, () -> !stopped && underWay.none(), this::changeEach);
            }
        } catch (RuntimeException e) {
            LOG.debug("Nothing can be rehearsed at the moment; the first check will only be slower", e);
        }
    }

    /** Those first that most processes ask, on which most cases hang. */
    void changeEach() {
        FileSet inForce = publishing.recheck();
        Processes processes = releases.processes(releases.inForce());
        List<String> decisions = processes.rules().decisions().stream()
                .map(DecisionInfo::name)
                .sorted(Comparator.<String>comparingInt(
                                name -> -processes.asking(name).size())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        decisions.forEach(decision -> publishing.rehearse(changed(inForce, decision)));
    }

    private static FileSet changed(FileSet set, String decision) {
        String path = FileSet.RULES + decision + "/decision.yaml";
        SortedMap<String, byte[]> files = new TreeMap<>(set.byPath());
        files.put(
                path, changed(new String(set.at(path), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return new FileSet(files);
    }

    /** With a remark, after which a decision is another and answers the same. */
    static String changed(String declaration) {
        return declaration + "\n# \n";
    }

    @Override
    public void destroy() {
        stopped = true;
    }
}
