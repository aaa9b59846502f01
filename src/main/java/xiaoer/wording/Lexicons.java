package xiaoer.wording;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The lexicons of one set of rules, by name; of a release, those that were published with it. */
public final class Lexicons {

    private final Map<String, Lexicon> byName;

    Lexicons(Map<String, Lexicon> byName) {
        this.byName = Collections.unmodifiableMap(new TreeMap<>(byName));
    }

    /**
     * A lexicon.
     *
     * @param name the file's in {@code rules/lexicons/}, e.g. {@code after-sales}; a set without it, as releases from
     *     before lexicons are, has one that finds nothing
     */
    public Lexicon get(String name) {
        return byName.getOrDefault(name, Lexicon.EMPTY);
    }
}
