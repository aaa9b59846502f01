package xiaoer.release;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import xiaoer.shared.CanonicalJson;

/**
 * Which files a set holds, and what is in them: path → SHA-256 of the content. Two sets with equal manifests are equal.
 */
public record Manifest(SortedMap<String, String> byPath) {

    static final Manifest EMPTY = new Manifest(Collections.emptySortedMap());

    public Manifest {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }

    /** One hash for the whole set. */
    public String hash() {
        return CanonicalJson.sha256(text());
    }

    /** The form in which it is stored. */
    String text() {
        return CanonicalJson.of(byPath);
    }

    static Manifest read(String text) {
        SortedMap<String, String> byPath = new TreeMap<>();
        CanonicalJson.read(text, TreeMap.class).forEach((path, hash) -> byPath.put((String) path, (String) hash));
        return new Manifest(byPath);
    }

    /** The paths whose content differs, or which only one of both has. */
    SortedSet<String> differences(Manifest other) {
        SortedSet<String> paths = new TreeSet<>(byPath.keySet());
        paths.addAll(other.byPath.keySet());
        paths.removeIf(path -> sameAt(path, other));
        return paths;
    }

    boolean sameAt(String path, Manifest other) {
        String here = byPath.get(path);
        return here == null ? !other.byPath.containsKey(path) : here.equals(other.byPath.get(path));
    }

    /** The files below a folder (ending with a slash), their paths as they are. */
    Manifest below(String folder) {
        SortedMap<String, String> inside = new TreeMap<>(byPath);
        inside.keySet().removeIf(path -> !path.startsWith(folder));
        return new Manifest(inside);
    }

    /** This set, with the paths that {@code taken} chooses made as they are in the other: changed, added or gone. */
    Manifest with(Manifest other, Predicate<String> taken) {
        SortedMap<String, String> merged = new TreeMap<>(byPath);
        for (String path : differences(other)) {
            if (taken.test(path)) {
                String hash = other.byPath.get(path);
                if (hash == null) {
                    merged.remove(path);
                } else {
                    merged.put(path, hash);
                }
            }
        }
        return new Manifest(merged);
    }
}
