package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.release.TrialCheck;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/**
 * Plays the best way of every case by the rules and processes that are about to be released: where one of its steps is no
 * longer right, the change waits, naming case and step. A case is played again only when something that its last play
 * hung on has changed.
 */
@Component
class BestWayCheck implements TrialCheck {

    /** The profile that the authors of cases write for. */
    private static final String PROFILE = "textbook";

    private final Packs packs;
    private final ClaimPacks claimPacks;
    private final CasePlans plans;
    private final Releases releases;

    /** Pack and case → what the last play that went well hung on. */
    private final Map<String, Played> played = new ConcurrentHashMap<>();

    private record Played(PlayDependencies dependencies, String fingerprint) {}

    BestWayCheck(Packs packs, ClaimPacks claimPacks, CasePlans plans, Releases releases) {
        this.packs = packs;
        this.claimPacks = claimPacks;
        this.plans = plans;
        this.releases = releases;
    }

    @Override
    public List<Problem> check(int release) {
        List<Problem> problems = new ArrayList<>();
        for (Pack pack : packs.list()) {
            for (ClaimCase planned : claimPacks.of(pack).cases().values()) {
                String key = pack.hash() + "/" + planned.id();
                Played before = played.get(key);
                if (before == null || !before.fingerprint().equals(fingerprint(release, before.dependencies()))) {
                    play(pack, release, planned, key, problems);
                }
            }
        }
        return problems;
    }

    private void play(Pack pack, int release, ClaimCase planned, String key, List<Problem> problems) {
        try (CasePlay play = plans.open(pack, release, PROFILE, planned)) {
            List<Play.Step> steps = planned.best().steps();
            for (int i = 0; i < steps.size(); i++) {
                play.take(i + 1, steps.get(i));
                if (!play.turns().isEmpty()) {
                    problems.add(problem(
                            pack,
                            "BEST_WAY_WRONG",
                            planned.id(),
                            i + 1,
                            name(steps.get(i)),
                            play.turns().get(0)));
                    return;
                }
            }
            PlayDependencies dependencies = play.dependencies();
            played.put(key, new Played(dependencies, fingerprint(release, dependencies)));
        } catch (CaseStuck stuck) {
            problems.add(problem(
                    pack,
                    "BEST_WAY_STUCK",
                    planned.id(),
                    stuck.step(),
                    stuck.step() == 0 ? "" : name(planned.best().steps().get(stuck.step() - 1)),
                    String.valueOf(stuck.getMessage())));
        }
    }

    private static String name(Play.Step step) {
        if (step instanceof Play.Step.Complete complete) {
            return complete.node();
        }
        if (step instanceof Play.Step.Act act) {
            return act.members().path("type").asString("");
        }
        return ((Play.Step.Wait) step).until();
    }

    private String fingerprint(int release, PlayDependencies dependencies) {
        return dependencies.fingerprint(releases.processes(release), PROFILE);
    }

    private static Problem problem(Pack pack, String code, Object... arguments) {
        return Place.of("cases/" + pack.id() + "/claims.yaml").problem(code, arguments);
    }
}
