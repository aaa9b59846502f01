package xiaoer.rulebook;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole set of rule files: path relative to {@code rules/} with forward slashes → content. Immutable by convention:
 * nobody writes into the arrays.
 */
public record RuleFiles(Map<String, byte[]> byPath) {

    public RuleFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }
}
