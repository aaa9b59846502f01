package xiaoer.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import xiaoer.shared.Problem;

/**
 * What changed in the folder, laid over the release in force unit by unit. A unit (a decision's folder, the parameters,
 * a file beside them) is taken whole or held back whole, so that one broken file does not keep the others waiting.
 */
final class FolderChange {

    private final FileSet before;
    private final FileSet after;
    private final SortedSet<String> changed;
    private final Set<String> held = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    FolderChange(FileSet before, FileSet after, SortedSet<String> changed) {
        this.before = before;
        this.after = after;
        this.changed = changed;
    }

    /** Keeps the units with these problems back. */
    void hold(Collection<Problem> found) {
        problems.addAll(found);
        found.forEach(problem -> held.add(unit(problem.path())));
    }

    void holdAll() {
        changed.forEach(path -> held.add(unit(path)));
    }

    /** Checks what is not held back, holding back what fails, until the rest passes. */
    Checked settle(Function<FileSet, Checked> check) {
        Checked checked = check.apply(taken());
        while (!checked.passed() && !takenPaths().isEmpty()) {
            List<Problem> errors =
                    checked.problems().stream().filter(Problem::isError).toList();
            boolean foundCause = takenPaths().stream()
                    .anyMatch(path ->
                            errors.stream().anyMatch(error -> unit(error.path()).equals(unit(path))));
            hold(errors);
            if (!foundCause) {
                // A changed parameter or word broke a decision nobody touched: any of the changes may be the cause.
                holdAll();
            }
            checked = check.apply(taken());
        }
        return checked;
    }

    /** The changed paths that are not held back. */
    SortedSet<String> takenPaths() {
        SortedSet<String> paths = new TreeSet<>(changed);
        paths.removeIf(path -> held.contains(unit(path)));
        return paths;
    }

    /** The release in force with what is not held back. */
    FileSet taken() {
        return before.with(after, takenPaths()::contains);
    }

    /** The release in force with every change, as it would be once all is mended. */
    FileSet whole() {
        return before.with(after, changed::contains);
    }

    List<Problem> problems() {
        return problems.stream().distinct().sorted(Problem.BY_PLACE).toList();
    }

    /** {@code rules/collect-check/collect.drl} → {@code rules/collect-check}; {@code rules/shop.dsl} → itself. */
    static String unit(String path) {
        String[] names = path.split("/", 3);
        return names.length < 2 ? path : names[0] + "/" + names[1];
    }
}
