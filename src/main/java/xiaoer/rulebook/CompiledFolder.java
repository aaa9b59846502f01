package xiaoer.rulebook;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One decision folder in one state, read and compiled on first use and shared by all sets of rules that hold the same
 * folder.
 */
final class CompiledFolder {

    private final String hash;
    private final Supplier<Translation> read;
    private final Budget.Limits limits;
    private final Map<String, ScenarioRun> runs = new ConcurrentHashMap<>();
    private @Nullable Translation translation;
    private @Nullable RuleEngine engine;

    /** @param hash of all that is read */
    CompiledFolder(String hash, Supplier<Translation> read) {
        this(hash, read, Budget.Limits.USUAL);
    }

    /** @param limits of each call */
    CompiledFolder(String hash, Supplier<Translation> read, Budget.Limits limits) {
        this.hash = hash;
        this.read = read;
        this.limits = limits;
    }

    String hash() {
        return hash;
    }

    Budget.Limits limits() {
        return limits;
    }

    synchronized Translation translation() {
        if (translation == null) {
            translation = read.get();
        }
        return translation;
    }

    /**
     * @throws Refused when the engine does not take what passed the checks
     * @throws IllegalStateException when the folder did not pass the checks
     */
    synchronized RuleEngine engine() {
        if (engine == null) {
            Translation checked = translation();
            Declaration declaration = checked.declaration();
            if (declaration == null || !checked.isClean()) {
                throw new IllegalStateException("This folder did not pass its checks: " + checked.problems());
            }
            engine = RuleEngine.compile(declaration, checked.rules());
        }
        return engine;
    }

    /** The result of the folder's scenarios under these parameters, run once. */
    ScenarioRun scenarios(String parameters, Supplier<ScenarioRun> run) {
        ScenarioRun known = runs.get(parameters);
        if (known == null) {
            known = run.get();
            runs.clear();
            runs.put(parameters, known);
        }
        return known;
    }
}
