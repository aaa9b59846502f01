package xiaoer.rulebook;

import java.util.List;
import java.util.Map;
import xiaoer.shared.Problem;

/**
 * A folder of {@code rules/} that holds no decision: another module reads it. A bean of this type is found by the
 * rulebook, which has it checked with every set and opened with every release.
 *
 * @param <T> what its files are opened to; immutable
 */
public interface RulePart<T> {

    /** The folder's name in {@code rules/}, e.g. {@code messages}. */
    String folder();

    /**
     * Opens the files. Bounded in time and memory whatever they hold; never throws for what is in them.
     *
     * @param files path → content, e.g. {@code rules/messages/buyer.yaml}; none in a set without the folder
     * @param problems is told what is wrong
     */
    T read(Map<String, byte[]> files, List<Problem> problems);
}
