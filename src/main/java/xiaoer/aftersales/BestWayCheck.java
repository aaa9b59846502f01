package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.facts.MomentKind;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.release.TrialCheck;
import xiaoer.rulebook.UndecidedException;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.ProblemWords;
import xiaoer.shared.Refusal;
import xiaoer.shared.TimeLimit;
import xiaoer.workflow.ProcessInfo;
import xiaoer.workflow.ProcessInfo.NodeInfo;
import xiaoer.workflow.Processes;

/**
 * Plays the best way of every case by the rules and processes that are about to be released, in each profile in which a
 * shift may be begun: where one of its steps is no longer right, the change waits, naming case and step. A case is played
 * again only when something that its last play hung on has changed.
 */
@Component
class BestWayCheck implements TrialCheck {

    private static final String STEP_NAMES = "moment-weight";

    private final Packs packs;
    private final ClaimPacks claimPacks;
    private final CasePlans plans;
    private final Releases releases;

    private final PassedChecks passed;

    /** Some are left to the students at work, but on the smallest machines, where nobody would wait less for that. */
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    /** The case that is played, by what and under which profile. */
    private record Trial(Pack pack, ClaimCase planned, int release, String profile, ReleaseFingerprint fingerprint) {

        String subject() {
            return subject(profile);
        }

        String subject(String profile) {
            return "best way %s/%s %s".formatted(pack.id(), planned.id(), profile);
        }

        String hash(PlayDependencies dependencies) {
            return CanonicalJson.sha256(pack.hash() + fingerprint.of(dependencies));
        }
    }

    /** @param step from 1 where the way is lost; 0 before the first */
    private record Lost(String code, int step, String what) {}

    BestWayCheck(Packs packs, ClaimPacks claimPacks, CasePlans plans, Releases releases, PassedChecks passed) {
        this.passed = passed;
        this.packs = packs;
        this.claimPacks = claimPacks;
        this.plans = plans;
        this.releases = releases;
    }

    @Override
    public List<Problem> check(int release) {
        Processes processes = releases.processes(release);
        Map<String, ReleaseFingerprint> profiles = new TreeMap<>();
        processes
                .rules()
                .profiles()
                .forEach(profile -> profiles.put(profile, new ReleaseFingerprint(processes, profile)));
        List<Supplier<List<Problem>>> cases = new ArrayList<>();
        for (Pack pack : packs.list()) {
            for (ClaimCase planned : claimPacks.of(pack).cases().values()) {
                cases.add(() -> {
                    Map<Lost, List<String>> lost = new LinkedHashMap<>();
                    profiles.forEach((profile, fingerprint) -> check(
                                    new Trial(pack, planned, release, profile, fingerprint), profiles.keySet())
                            .ifPresent(one -> lost.computeIfAbsent(one, first -> new ArrayList<>())
                                    .add(profile)));
                    return lost.entrySet().stream()
                            .map(one -> problem(pack, planned, one.getKey(), one.getValue(), processes))
                            .toList();
                });
            }
        }
        return TimeLimit.together(THREADS, cases).stream().flatMap(List::stream).toList();
    }

    private Optional<Lost> check(Trial trial, Set<String> profiles) {
        return isKnownSound(trial, profiles) ? Optional.empty() : play(trial);
    }

    /** What went well under any profile goes well under each that has the same of all that it hung on. */
    private boolean isKnownSound(Trial trial, Set<String> profiles) {
        return Stream.concat(Stream.of(trial.profile()), profiles.stream())
                        .distinct()
                        .flatMap(profile -> passed.find(trial.subject(profile)).stream())
                        .anyMatch(before -> before.hash()
                                .equals(trial.hash(CanonicalJson.read(before.found(), PlayDependencies.class))))
                || plans.isKnownSound(
                        trial.pack(), trial.profile(), trial.planned().id(), trial.fingerprint());
    }

    private Optional<Lost> play(Trial trial) {
        List<SolutionPath.Step> steps = trial.planned().best().steps();
        try (CasePlay play = plans.open(trial.pack(), trial.release(), trial.profile(), trial.planned())) {
            for (int i = 0; i < steps.size(); i++) {
                TimeLimit.goOn();
                play.take(i + 1, steps.get(i));
                if (!play.turns().isEmpty()) {
                    return Optional.of(
                            new Lost("BEST_WAY_WRONG", i + 1, play.turns().get(0)));
                }
            }
            PlayDependencies dependencies = play.dependencies();
            passed.keep(trial.subject(), trial.hash(dependencies), dependencies);
            return Optional.empty();
        } catch (CaseStuck stuck) {
            return Optional.of(new Lost("BEST_WAY_STUCK", stuck.step(), String.valueOf(stuck.getMessage())));
        } catch (UndecidedException undecided) {
            return Optional.of(new Lost("BEST_WAY_STUCK", 0, String.valueOf(undecided.getMessage())));
        } catch (Refusal refused) {
            return Optional.of(new Lost("BEST_WAY_STUCK", 0, refused.reason() + " " + refused.arguments()));
        }
    }

    private static Problem problem(
            Pack pack, ClaimCase planned, Lost lost, List<String> profiles, Processes processes) {
        LocalizedText name = lost.step() == 0
                ? planned.title()
                : name(planned, planned.best().steps().get(lost.step() - 1), processes, profiles.get(0));
        return Place.of("cases/" + pack.id() + "/claims.yaml")
                .problem(
                        lost.code(),
                        planned.id(),
                        ProblemWords.written(planned.title()),
                        lost.step(),
                        ProblemWords.written(name),
                        lost.what(),
                        String.join(", ", profiles));
    }

    /** What a task or an act is called, per language; a wait is told by its own word. */
    private static LocalizedText name(ClaimCase planned, SolutionPath.Step step, Processes processes, String profile) {
        if (step instanceof SolutionPath.Step.Complete complete) {
            // The claim's own process calls others, whose tasks may have the same name as one of a third.
            return Stream.concat(
                            Stream.of(planned.kind().process()),
                            processes.list().stream().map(ProcessInfo::id))
                    .flatMap(process ->
                            Stream.ofNullable(Nodes.of(processes, process).get(complete.node())))
                    .findFirst()
                    .map(NodeInfo::name)
                    .orElse(LocalizedText.verbatim(complete.node()));
        }
        if (step instanceof SolutionPath.Step.Act act) {
            String type = act.members().path("type").asString("");
            return processes
                    .rules()
                    .decide(
                            STEP_NAMES,
                            profile,
                            List.of(new MomentKind(type, planned.kind().name(), false)))
                    .reasons()
                    .get(0)
                    .sentence();
        }
        return LocalizedText.verbatim(((SolutionPath.Step.Wait) step).until());
    }
}
