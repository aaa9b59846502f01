package xiaoer.release;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/** Names of files that stand where files are authored and that nobody reads: editors and people leave them there. */
record PassedOver(SortedSet<String> names) {

    static final PassedOver NONE = new PassedOver(new TreeSet<>());

    /** One warning for all, so that nobody misses what they hold; none when there are none. */
    Optional<Problem> warning() {
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Place.of(names.first()).warning("IGNORED_FILES", names.size(), String.join(", ", names)));
    }

    /** Likewise, beside other problems. */
    List<Problem> problems() {
        return warning().stream().toList();
    }
}
