package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.ChecksUnderWay;
import xiaoer.release.Releases;

/**
 * Finds the plans of all cases as soon as a release or a pack is new, one after the other in a thread of its own, so that
 * nobody waits for them who starts a shift; while somebody waits for the check of a change, it waits, too.
 */
@Component
class PlansAhead implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PlansAhead.class);

    private static final long PERIOD_MILLIS = 1_000;

    private final boolean wanted;
    private final Packs packs;
    private final ClaimPacks claimPacks;
    private final Releases releases;
    private final CasePlans plans;
    private final ChecksUnderWay checks;
    private List<Object> planned = List.of();
    private @Nullable CountDownLatch stop;

    PlansAhead(
            @Value("${xiaoer.plans.ahead:true}") boolean wanted,
            Packs packs,
            ClaimPacks claimPacks,
            Releases releases,
            CasePlans plans,
            ChecksUnderWay checks) {
        this.wanted = wanted;
        this.packs = packs;
        this.claimPacks = claimPacks;
        this.releases = releases;
        this.plans = plans;
        this.checks = checks;
    }

    @Override
    public void start() {
        CountDownLatch stopping = new CountDownLatch(1);
        stop = stopping;
        if (wanted) {
            Thread thread = new Thread(() -> watch(stopping), "plans-ahead");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch(CountDownLatch stopping) {
        try {
            while (!stopping.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                look(stopping);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(CountDownLatch stopping) {
        try {
            int release = releases.inForce();
            List<Pack> newest = packs.list();
            List<Object> now = new ArrayList<>(List.of(release));
            newest.forEach(pack -> now.add(pack.hash()));
            if (!now.equals(planned)) {
                planned = now;
                newest.forEach(pack -> plan(pack, release, stopping));
            }
        } catch (RuntimeException e) {
            log.debug("Nothing can be planned at the moment; a shift's start will do it", e);
        }
    }

    private void plan(Pack pack, int release, CountDownLatch stopping) {
        for (String profile : releases.rules(release).profiles()) {
            for (ClaimCase planned : claimPacks.of(pack).cases().values()) {
                if (stopping.getCount() == 0) {
                    return;
                }
                try {
                    checks.giveWay();
                    plans.moments(pack, release, profile, planned.id(), checks::giveWay);
                } catch (RuntimeException e) {
                    if (stopping.getCount() == 0) {
                        return;
                    }
                    log.warn("{}: {} cannot be planned by profile {}", pack.id(), planned.id(), profile, e);
                }
            }
        }
    }

    @Override
    public void stop() {
        Objects.requireNonNull(stop).countDown();
        stop = null;
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }
}
