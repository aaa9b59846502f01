package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.cases.Pack;
import xiaoer.release.Releases;
import xiaoer.shared.WorkingState;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.Mode;
import xiaoer.workflow.Instances;

/**
 * What cases offer: found by playing each one's best way in memory, and by trying at every task what else could have been
 * chosen. What has been found is kept until something that it hangs on changes.
 */
@Component
class CasePlans {

    /** Delays hang on the seed, what is right does not. */
    private static final long SEED = 1;

    /** More than the packs of a school have in the releases that are worked at one time; the rest is read again. */
    private static final int MOST_KNOWN = 4_000;

    private final InMemoryShifts shifts;
    private final Instances instances;
    private final Claims claims;
    private final ClaimPacks packs;
    private final Releases releases;
    private final CasePlanRows rows;
    private final Map<Key, List<Moment>> known = new ConcurrentHashMap<>();

    private final Map<String, ReleaseFingerprint> fingerprints = new ConcurrentHashMap<>();

    private record Key(String pack, int release, String profile, String planned) {}

    CasePlans(
            InMemoryShifts shifts,
            Instances instances,
            Claims claims,
            ClaimPacks packs,
            Releases releases,
            CasePlanRows rows) {
        this.shifts = shifts;
        this.instances = instances;
        this.claims = claims;
        this.packs = packs;
        this.releases = releases;
        this.rows = rows;
    }

    /**
     * What the best way of a case consists of, in order. Whoever else asks for the same meanwhile waits for the one play.
     *
     * @throws IllegalStateException when the best way cannot be gone in this release, which its check would have told
     */
    List<Moment> moments(Pack pack, int release, String profile, String planned) {
        return moments(pack, release, profile, planned, () -> {});
    }

    /** @param between is run again and again while they are looked for, so that who has time can give way */
    List<Moment> moments(Pack pack, int release, String profile, String planned, Runnable between) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
            fingerprints.clear();
        }
        return known.computeIfAbsent(
                new Key(pack.hash(), release, profile, planned),
                unknown -> stored(pack, release, profile, planned)
                        .orElseGet(() ->
                                play(pack, release, profile, packs.of(pack).get(planned), between)));
    }

    private Optional<List<Moment>> stored(Pack pack, int release, String profile, String planned) {
        return rows.find(pack.hash(), profile, planned)
                .filter(row ->
                        fingerprint(release, profile).of(row.dependencies()).equals(row.fingerprint()))
                .map(CasePlanRows.Row::moments);
    }

    /** Whether a best way was found without a wrong turn in a release that has all that the case hangs on like this one. */
    boolean isKnownSound(Pack pack, String profile, String planned, ReleaseFingerprint release) {
        return rows.find(pack.hash(), profile, planned)
                .filter(CasePlanRows.Row::sound)
                .filter(row -> release.of(row.dependencies()).equals(row.fingerprint()))
                .isPresent();
    }

    private ReleaseFingerprint fingerprint(int release, String profile) {
        return fingerprints.computeIfAbsent(
                release + " " + profile, first -> new ReleaseFingerprint(releases.processes(release), profile));
    }

    private List<Moment> play(Pack pack, int release, String profile, ClaimCase planned, Runnable between) {
        try (CasePlay play = open(pack, release, profile, planned)) {
            BestWay way = new BestWay(play, planned.best().steps(), between);
            List<Moment> moments = way.moments();
            PlayDependencies dependencies = way.dependencies();
            rows.put(
                    pack.hash(),
                    profile,
                    planned.id(),
                    new CasePlanRows.Row(
                            dependencies,
                            fingerprint(release, profile).of(dependencies),
                            moments,
                            play.turns().isEmpty()));
            return moments;
        } catch (CaseStuck stuck) {
            throw new IllegalStateException(
                    "Case " + planned.id() + ", step " + stuck.step() + ": " + stuck.getMessage(), stuck);
        }
    }

    CasePlay open(Pack pack, int release, String profile, ClaimCase planned) throws CaseStuck {
        WorkingState state = new WorkingState();
        state.part(OnlyCase.class, () -> new OnlyCase(planned.id()));
        InMemoryShift shift =
                shifts.start(new InMemoryShifts.Terms(pack, release, profile, SEED, Mode.PRACTICE, "player"), state);
        try {
            return new CasePlay(shift, shift.secondsPerDay(), instances, claims);
        } catch (CaseStuck | RuntimeException e) {
            shift.close();
            throw e;
        }
    }
}
