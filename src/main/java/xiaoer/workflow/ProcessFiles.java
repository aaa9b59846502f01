package xiaoer.workflow;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A whole set of process files: path relative to {@code processes/} with forward slashes → content. Immutable by
 * convention: nobody writes into the arrays.
 */
public record ProcessFiles(Map<String, byte[]> byPath) {

    public ProcessFiles {
        byPath = Collections.unmodifiableSortedMap(new TreeMap<>(byPath));
    }
}
