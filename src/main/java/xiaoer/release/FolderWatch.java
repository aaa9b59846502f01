package xiaoer.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Imports the authored folders at start, before the first request, and then after each change. It looks by itself four
 * times a second instead of asking the operating system for events: a look at some hundred files costs about a
 * millisecond, and works on network drives, for new folders and for every way in which editors save.
 */
@Component
class FolderWatch implements SmartLifecycle, ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FolderWatch.class);

    /** A change is taken once it has stood still for one period, so a file half written is not. */
    private static final long PERIOD_MILLIS = 250;

    private final FolderMode mode;
    private final List<FolderImport> imports;
    private final AuthoringRoot root;
    private final StoredReleases releases;
    private final Map<FolderImport, Trace> seen = new HashMap<>();
    private final CountDownLatch warm = new CountDownLatch(1);
    private @Nullable CountDownLatch stop;

    FolderWatch(
            @Value("${xiaoer.authoring.folder}") FolderMode mode,
            List<FolderImport> imports,
            AuthoringRoot root,
            StoredReleases releases) {
        this.mode = mode;
        this.imports = imports;
        this.root = root;
        this.releases = releases;
    }

    /** @param settled whether the import has been done for it */
    private record Trace(long files, int release, boolean settled) {
        boolean same(Trace other) {
            return files == other.files && release == other.release;
        }
    }

    @Override
    public void start() {
        for (FolderImport each : imports) {
            Trace trace = trace(each, true);
            if (mode != FolderMode.OFF || each.empty()) {
                bringIn(each);
            }
            seen.put(each, trace);
        }
        CountDownLatch stopping = new CountDownLatch(1);
        stop = stopping;
        if (mode != FolderMode.OFF) {
            Thread thread = new Thread(() -> watch(stopping), "folder-watch");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch(CountDownLatch stopping) {
        try {
            warmUp();
            while (!stopping.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at every folder: a change is noted, and brought in when the next look finds it unchanged. */
    synchronized void look() {
        for (FolderImport each : imports) {
            try {
                Trace now = trace(each, false);
                Trace before = seen.get(each);
                if (before == null || !now.same(before)) {
                    seen.put(each, now);
                } else if (!before.settled()) {
                    seen.put(each, trace(each, true));
                    bringIn(each);
                }
            } catch (RuntimeException e) {
                log.error("The folders {} cannot be watched at the moment", each.folders(), e);
            }
        }
    }

    /** The program is ready once a change would be taken as quickly as ever; its pages are there before. */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (mode != FolderMode.OFF) {
            warm.await();
        }
    }

    private void warmUp() {
        try {
            imports.forEach(FolderImport::warmUp);
        } catch (RuntimeException e) {
            log.error("Nothing could be prepared; the first import will only be slower", e);
        } finally {
            warm.countDown();
        }
    }

    private Trace trace(FolderImport each, boolean settled) {
        return new Trace(root.trace(each.folders()), releases.latest(), settled);
    }

    /** Nothing that is wrong with a file or with the import may stop the program. */
    private static void bringIn(FolderImport each) {
        try {
            each.bringIn();
        } catch (RuntimeException e) {
            log.error("The import of {} failed; what was in force stays in force", each.folders(), e);
        }
    }

    @Override
    public void stop() {
        if (stop != null) {
            stop.countDown();
            stop = null;
        }
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    /** Before the web server, which starts last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
