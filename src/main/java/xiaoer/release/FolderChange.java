package xiaoer.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.Problem;

/**
 * What changed in the folders, laid over the release in force unit by unit. A unit (a decision's or a process's folder,
 * the parameters, a file beside them) is taken whole or held back whole, so that one broken file does not keep the others
 * waiting; units that pass only together are taken together.
 */
final class FolderChange {

    /** Most changes need one check or two. When so many do not tell what else may be taken, it waits. */
    private static final int MAX_ATTEMPTS = 50;

    private final FileSet before;
    private final FileSet after;
    private final SortedSet<String> changed;
    private final Set<String> held = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    /** The units that did not pass → why. */
    private final Map<String, List<Problem>> failed = new TreeMap<>();
    /** Units → what the check of the release in force with these alone found. */
    private final Map<Set<String>, Checked> known = new HashMap<>();

    FolderChange(FileSet before, FileSet after, SortedSet<String> changed) {
        this.before = before;
        this.after = after;
        this.changed = changed;
    }

    /** Keeps the units with these problems back, whatever the checks will say. */
    void hold(Collection<Problem> found) {
        problems.addAll(found);
        found.forEach(problem -> held.add(unit(problem.path())));
    }

    void holdAll() {
        changed.forEach(path -> held.add(unit(path)));
    }

    /** Checks what is not held back, holding back what fails, until the rest passes. */
    Checked settle(Function<FileSet, Checked> check) {
        Checked checked = checked(units(), check);
        while (!checked.passed() && !units().isEmpty()) {
            List<Problem> errors =
                    checked.problems().stream().filter(Problem::isError).toList();
            guilty(errors, check).forEach(unit -> failed.put(unit, of(unit, errors)));
            checked = checked(units(), check);
        }
        boolean more = checked.passed();
        while (more) {
            more = attempts().anyMatch(some -> giveBack(some, check));
        }
        return checked(units(), check);
    }

    /** The units in which the errors are; or the one without which they go away; or all, when there is no such. */
    private Set<String> guilty(List<Problem> errors, Function<FileSet, Checked> check) {
        Set<String> units = units();
        Set<String> broken = errors.stream()
                .map(error -> unit(error.path()))
                .filter(units::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!broken.isEmpty()) {
            return broken;
        }
        // What changed broke what nobody touched, as a parameter may a decision, or a rule a process.
        return units.stream()
                .filter(unit -> passes(without(units, unit), check))
                .findFirst()
                .map(Set::of)
                .orElse(units);
    }

    /** The errors in a unit's own files; all of them when it is the cause of others' errors. */
    private static List<Problem> of(String unit, List<Problem> errors) {
        List<Problem> own =
                errors.stream().filter(error -> unit(error.path()).equals(unit)).toList();
        return own.isEmpty() ? errors : own;
    }

    /** What of the failed may be taken after all, because it only failed for another's sake: all but one, or one alone. */
    private Stream<Set<String>> attempts() {
        Set<String> units = Set.copyOf(failed.keySet());
        return Stream.concat(
                units.stream().map(unit -> without(units, unit)).filter(some -> !some.isEmpty()),
                units.stream().map(Set::of));
    }

    private boolean giveBack(Set<String> some, Function<FileSet, Checked> check) {
        Set<String> together = units();
        together.addAll(some);
        boolean passes = passes(together, check);
        if (passes) {
            failed.keySet().removeAll(some);
        }
        return passes;
    }

    private boolean passes(Set<String> units, Function<FileSet, Checked> check) {
        return (known.containsKey(units) || known.size() < MAX_ATTEMPTS)
                && checked(units, check).passed();
    }

    private Checked checked(Set<String> units, Function<FileSet, Checked> check) {
        return known.computeIfAbsent(
                Set.copyOf(units), these -> check.apply(before.with(after, path -> contains(these, path))));
    }

    private static Set<String> without(Set<String> units, String unit) {
        Set<String> others = new TreeSet<>(units);
        others.remove(unit);
        return others;
    }

    /** The changed units that are not held back. */
    private Set<String> units() {
        Set<String> units = new TreeSet<>();
        takenPaths().forEach(path -> units.add(unit(path)));
        return units;
    }

    private boolean contains(Set<String> units, String path) {
        return changed.contains(path) && units.contains(unit(path));
    }

    /** The changed paths that are not held back. */
    SortedSet<String> takenPaths() {
        SortedSet<String> paths = new TreeSet<>(changed);
        paths.removeIf(path -> held.contains(unit(path)) || failed.containsKey(unit(path)));
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
        return Stream.concat(problems.stream(), failed.values().stream().flatMap(List::stream))
                .distinct()
                .sorted(Problem.BY_PLACE)
                .toList();
    }

    /** {@code rules/collect-check/collect.drl} → {@code rules/collect-check}; {@code rules/shop.dsl} → itself. */
    static String unit(String path) {
        String[] names = path.split("/", 3);
        return names.length < 2 ? path : names[0] + "/" + names[1];
    }
}
