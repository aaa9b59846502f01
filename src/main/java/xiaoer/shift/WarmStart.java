package xiaoer.shift;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import xiaoer.release.Releases;

/**
 * Compiles what running shifts stand on before the web server listens: whoever goes on working after a start shall not
 * wait for it.
 */
@Component
class WarmStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WarmStart.class);

    /** Shifts that nobody ever ended may stand on any number of old releases; a class works on one or two. */
    private static final Limit RELEASES = Limit.of(4);

    private final StoredShifts shifts;
    private final Releases releases;
    private boolean running;

    WarmStart(StoredShifts shifts, Releases releases) {
        this.shifts = shifts;
        this.releases = releases;
    }

    @Override
    public void start() {
        running = true;
        shifts.releases(ShiftInfo.State.RUNNING, RELEASES).forEach(this::prepare);
    }

    private void prepare(int release) {
        try {
            releases.prepare(release);
        } catch (RuntimeException e) {
            LOG.warn("Release {} could not be prepared; its first actions will be slow, or fail", release, e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the folders are imported, with the wake-ups, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
