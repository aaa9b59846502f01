package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.language.NamedSet;
import xiaoer.rulebook.language.Word;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.Yaml;

/**
 * Reads {@code sets/*.yaml}: values that several decisions treat alike, each set under a name of its own. A value is
 * written by any name that a fact gives it.
 */
final class SetFiles {

    static final String FOLDER = "sets/";
    private static final Set<String> KEYS = Set.of("name", "sentence", "values");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");
    private static final int MAX_VALUES = 200;

    private final List<Word> known = new ArrayList<>();
    private final Map<String, NamedSet> sets = new LinkedHashMap<>();

    private SetFiles(Catalogue catalogue) {
        known.add(Word.NOTHING);
        Set<FactType.Code> codes = new LinkedHashSet<>();
        for (String fact : new TreeSet<>(catalogue.names())) {
            Objects.requireNonNull(catalogue.type(fact))
                    .fields()
                    .values()
                    .forEach(field -> codes.addAll(field.choices()));
        }
        codes.forEach(code -> known.add(DeclaredNames.word(code)));
    }

    /** Every set that can be read; what is wrong is added to the problems. */
    static SetFiles read(Map<String, byte[]> folder, Catalogue catalogue, List<Problem> problems) {
        SetFiles read = new SetFiles(catalogue);
        folder.forEach((path, bytes) -> {
            try {
                if (!path.endsWith(".yaml")) {
                    throw Place.of(path).stop("YAML_ONLY", path.substring(path.lastIndexOf('/') + 1));
                }
                Yaml.read(path, bytes).entries().forEach((key, set) -> {
                    try {
                        read.add(key, set);
                    } catch (Refused refused) {
                        problems.add(refused.problem());
                    }
                });
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        return read;
    }

    private void add(String key, Yaml yaml) {
        Place place = yaml.place();
        if (!KEY.matcher(key).matches()) {
            throw place.stop("SET_NAME", key);
        }
        Map<String, Yaml> entries = yaml.entries(KEYS);
        for (String needed : List.of("name", "sentence", "values")) {
            if (!entries.containsKey(needed)) {
                throw place.stop("MISSING_KEY", needed);
            }
        }
        Word name = DeclaredNames.word(key, DeclaredNames.words("name", Objects.requireNonNull(entries.get("name"))));
        for (NamedSet other : sets.values()) {
            if (other.name().isCalled(key)
                    || other.name().isCalled(name.zh())
                    || other.name().isCalled(name.en())) {
                throw place.stop("DUPLICATE_KEY", other.name().zh());
            }
        }
        LocalizedText sentence = DeclaredNames.words("sentence", Objects.requireNonNull(entries.get("sentence")));
        sets.put(key, new NamedSet(name, sentence, values(Objects.requireNonNull(entries.get("values")))));
    }

    private List<String> values(Yaml list) {
        Set<String> values = new LinkedHashSet<>();
        for (Yaml item : list.items()) {
            values.add(value(item));
        }
        if (values.isEmpty() || values.size() > MAX_VALUES) {
            throw list.place().stop("SET_SIZE", MAX_VALUES);
        }
        return List.copyOf(values);
    }

    private String value(Yaml item) {
        String written = item.text();
        Set<String> codes = new TreeSet<>();
        known.stream().filter(word -> word.isCalled(written)).forEach(word -> codes.add(word.code()));
        if (codes.size() > 1) {
            // What is written as rules call it means that and nothing else.
            return Optional.of(written)
                    .filter(codes::contains)
                    .orElseThrow(() -> item.place().stop("SET_VALUE.AMBIGUOUS", written, String.join(", ", codes)));
        }
        if (codes.isEmpty()) {
            @Nullable String meant = Word.nearest(known, written);
            throw meant == null
                    ? item.place().stop("SET_VALUE", written)
                    : item.place().stop("SET_VALUE.NEAR", written, meant);
        }
        return codes.iterator().next();
    }

    List<Word> names() {
        return sets.values().stream().map(NamedSet::name).toList();
    }

    Optional<NamedSet> find(String name) {
        return sets.values().stream().filter(set -> set.name().isCalled(name)).findFirst();
    }
}
