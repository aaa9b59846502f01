package xiaoer.rulebook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.rulebook.language.Sources;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.TimeLimit;

/**
 * The rulebook. A folder that some open set still uses, or that the last check saw, is never compiled again; any other
 * is left to the garbage collector.
 */
@Component
class CachingRulebook implements Rulebook {

    /** Technical bounds on reading, compiling and testing, in processor time: a sound folder needs a second or two. */
    private static final Duration PER_FOLDER = Duration.ofSeconds(30);

    private static final Duration PER_CHECK = Duration.ofMinutes(3);

    private final Catalogue catalogue;
    private final List<RulePart<?>> parts;
    private final Duration perFolder;
    private final Budget.Limits perCall;
    private final CompiledFolders compiled;
    private final PassedChecks passed;
    private volatile List<CompiledFolder> lastChecked = List.of();

    @Autowired
    CachingRulebook(
            Catalogue catalogue,
            List<RulePart<?>> parts,
            @Value("${xiaoer.decision.most-steps:2000000}") int steps,
            @Value("${xiaoer.decision.longest:2s}") Duration time,
            PassedChecks passed) {
        this(catalogue, parts, PER_FOLDER, new Budget.Limits(steps, time), passed);
    }

    /**
     * @param perFolder processor time for the check of one folder
     * @param perCall what one call of a decision may cost
     */
    CachingRulebook(
            Catalogue catalogue,
            List<RulePart<?>> parts,
            Duration perFolder,
            Budget.Limits perCall,
            PassedChecks passed) {
        this.passed = passed;
        this.perFolder = perFolder;
        this.perCall = perCall;
        this.catalogue = catalogue;
        this.parts = List.copyOf(parts);
        this.compiled = new CompiledFolders(catalogue.vocabulary(), perCall);
    }

    @Override
    public CheckReport check(RuleFiles files) {
        List<Problem> problems = new ArrayList<>();
        List<ScenarioResult> results = new ArrayList<>();
        RuleSet set = RuleSet.of(files, problems);
        parts(set, problems);
        problems.addAll(Sources.wrongSentences(set.sentences()));
        ParameterFiles parameters = ParameterFiles.read(set.parameters(), problems);
        problems.addAll(parameters.unnamed());
        SetFiles sets = SetFiles.read(set.sets(), catalogue, problems);
        SortedMap<String, CompiledFolder> folders = folders(set, new BorrowedNames(parameters, sets));
        long end = System.nanoTime() + PER_CHECK.toNanos();
        folders.forEach((decision, folder) -> {
            FolderCheck check = new FolderCheck(decision, folder, set, parameters, catalogue, passed);
            Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
            ScenarioRun run = TimeLimit.within(left.compareTo(perFolder) < 0 ? left : perFolder, check, () -> {
                // What was ended half way may still hold its lock; the next check of the same content starts afresh.
                compiled.forget(folder);
                return check.tooSlow();
            });
            problems.addAll(run.problems());
            results.addAll(run.results());
        });
        set.scenarios().keySet().stream()
                .filter(decision -> !folders.containsKey(decision))
                .forEach(decision -> problems.add(
                        Place.of("rules/" + decision + "/decision.yaml").problem("MISSING.DECLARATION", decision)));
        lastChecked = List.copyOf(folders.values());
        return new CheckReport(
                problems.stream().distinct().sorted(Problem.BY_PLACE).toList(), List.copyOf(results));
    }

    @Override
    public Rules open(RuleFiles files, int release) {
        List<Problem> problems = new ArrayList<>();
        RuleSet set = RuleSet.of(files, problems);
        Map<RulePart<?>, Object> opened = parts(set, problems);
        ParameterFiles parameters = ParameterFiles.read(set.parameters(), problems);
        SetFiles sets = SetFiles.read(set.sets(), catalogue, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("This set of rules never passed a check: " + problems);
        }
        SortedMap<String, CompiledFolder> folders = folders(set, new BorrowedNames(parameters, sets));
        return new OpenRules(release, folders, parameters.profiles(), opened, sets, catalogue);
    }

    /** Takes the folders that other modules read out of a set. */
    private Map<RulePart<?>, Object> parts(RuleSet set, List<Problem> problems) {
        Map<RulePart<?>, Object> opened = new HashMap<>();
        for (RulePart<?> part : parts) {
            SortedMap<String, byte[]> files = set.folders().remove(part.folder());
            opened.put(part, part.read(files == null ? Map.of() : files, problems));
        }
        return opened;
    }

    /** The shared form of one folder of a set. */
    CompiledFolder folder(RuleFiles files, String decision) {
        RuleSet set = RuleSet.of(files, new ArrayList<>());
        BorrowedNames borrowed = new BorrowedNames(
                ParameterFiles.read(set.parameters(), new ArrayList<>()),
                SetFiles.read(set.sets(), catalogue, new ArrayList<>()));
        return Objects.requireNonNull(folders(set, borrowed).get(decision));
    }

    private SortedMap<String, CompiledFolder> folders(RuleSet set, BorrowedNames borrowed) {
        SortedMap<String, CompiledFolder> folders = new TreeMap<>();
        set.folders().forEach((decision, files) -> {
            String names = borrowed.hash(files.get("rules/" + decision + "/" + Translation.DECLARATION));
            CompiledFolder fresh = new CompiledFolder(
                    set.hash(decision) + names,
                    () -> Translation.of(decision, files, catalogue, set.sentences(), borrowed),
                    perCall);
            folders.put(decision, compiled.shared(fresh));
        });
        return folders;
    }
}
