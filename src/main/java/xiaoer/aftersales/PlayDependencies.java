package xiaoer.aftersales;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a played case hung on: as long as none of it changes, playing it again would find the same.
 *
 * @param asked decisions, and parameters that the program itself asked for
 * @param processes ids of those that were gone
 */
record PlayDependencies(Set<String> asked, Set<String> processes) {

    static final PlayDependencies NONE = new PlayDependencies(Set.of(), Set.of());

    PlayDependencies with(PlayDependencies others) {
        return new PlayDependencies(union(asked, others.asked), union(processes, others.processes));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }
}
