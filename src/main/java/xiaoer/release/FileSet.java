package xiaoer.release;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import xiaoer.rulebook.RuleFiles;
import xiaoer.shared.CanonicalJson;
import xiaoer.workflow.ProcessFiles;

/**
 * Authored files: path relative to the folder that holds {@code rules/}, {@code processes/} and {@code cases/}, with forward slashes →
 * content. Immutable by convention: nobody writes into the arrays.
 */
public record FileSet(SortedMap<String, byte[]> byPath) {

    static final String RULES = "rules/";
    static final String PROCESSES = "processes/";
    static final FileSet EMPTY = new FileSet(Collections.emptySortedMap());

    public FileSet {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    public Manifest manifest() {
        SortedMap<String, String> hashes = new TreeMap<>();
        byPath.forEach((path, content) -> hashes.put(path, CanonicalJson.sha256(content)));
        return new Manifest(hashes);
    }

    /** @throws NullPointerException when there is no such file */
    byte[] at(String path) {
        return Objects.requireNonNull(byPath.get(path), path);
    }

    /** The files below a folder (ending with a slash), their paths relative to it. */
    public FileSet below(String folder) {
        SortedMap<String, byte[]> inside = new TreeMap<>();
        byPath.forEach((path, content) -> {
            if (path.startsWith(folder)) {
                inside.put(path.substring(folder.length()), content);
            }
        });
        return new FileSet(inside);
    }

    /** The same files in a folder (ending with a slash). */
    public FileSet in(String folder) {
        SortedMap<String, byte[]> inside = new TreeMap<>();
        byPath.forEach((path, content) -> inside.put(folder + path, content));
        return new FileSet(inside);
    }

    /** This set, with the paths that {@code taken} chooses made as they are in the other: changed, added or gone. */
    FileSet with(FileSet other, Predicate<String> taken) {
        SortedMap<String, byte[]> merged = new TreeMap<>(byPath);
        merged.keySet().removeIf(path -> taken.test(path) && !other.byPath.containsKey(path));
        other.byPath.forEach((path, content) -> {
            if (taken.test(path)) {
                merged.put(path, content);
            }
        });
        return new FileSet(merged);
    }

    RuleFiles rules() {
        return new RuleFiles(below(RULES).byPath());
    }

    ProcessFiles processes() {
        return new ProcessFiles(below(PROCESSES).byPath());
    }
}
