package xiaoer.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Declaration.Cardinality;
import xiaoer.rulebook.Declaration.Use;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Yaml;

/** Reads {@code decision.yaml}. */
final class DeclarationFile {

    private static final Set<String> KEYS = Set.of("title", "question", "facts", "outcomes", "parameters");
    private static final Pattern OUTCOME = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private final Catalogue catalogue;

    DeclarationFile(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Declaration read(String decision, String path, byte[] bytes) {
        Yaml file = Yaml.read(path, bytes);
        Map<String, Yaml> entries = file.entries(KEYS);
        Place top = Place.of(path);
        return new Declaration(
                decision,
                languages(entries, "title", top),
                languages(entries, "question", top),
                facts(entries, top),
                outcomes(entries),
                texts(entries, "parameters"),
                top);
    }

    private static LocalizedText languages(Map<String, Yaml> entries, String key, Place top) {
        Yaml value = entries.get(key);
        if (value == null || !value.entries(Set.copyOf(LocalizedText.LANGUAGES)).containsKey(LocalizedText.CHINESE)) {
            throw (value == null ? top : value.place()).stop("MISSING_WORDS", key);
        }
        Map<String, String> words = new LinkedHashMap<>();
        value.entries().forEach((language, text) -> words.put(language, text.text()));
        return LocalizedText.of(words);
    }

    private Map<String, Use> facts(Map<String, Yaml> entries, Place top) {
        Yaml list = entries.get("facts");
        if (list == null || list.items().isEmpty()) {
            throw top.stop("MISSING_KEY", "facts");
        }
        Map<String, Use> facts = new LinkedHashMap<>();
        for (Yaml item : list.items()) {
            Map<String, Yaml> fact = item.entries(Set.of("type", "cardinality", "derived"));
            Yaml type = fact.get("type");
            if (type == null) {
                throw item.place().stop("MISSING_KEY", "type");
            }
            FactShape shape = catalogue.shape(type.text());
            if (shape == null) {
                throw type.place()
                        .stop("UNKNOWN_FACT", type.text(), String.join(", ", new TreeSet<>(catalogue.names())));
            }
            Yaml derived = fact.get("derived");
            Use use = new Use(
                    shape, cardinality(fact.get("cardinality"), item.place()), derived != null && derived.flag());
            if (facts.put(shape.name(), use) != null) {
                throw type.place().stop("DUPLICATE_KEY", shape.name());
            }
        }
        return facts;
    }

    private static Cardinality cardinality(@Nullable Yaml value, Place place) {
        if (value != null) {
            for (Cardinality each : Cardinality.values()) {
                if (each.name().toLowerCase(Locale.ROOT).equals(value.text())) {
                    return each;
                }
            }
        }
        throw place.stop("CARDINALITY");
    }

    private static Map<String, Place> outcomes(Map<String, Yaml> entries) {
        Map<String, Place> outcomes = texts(entries, "outcomes");
        outcomes.forEach((outcome, place) -> {
            if (!OUTCOME.matcher(outcome).matches() || outcome.equals(Declaration.FOUND)) {
                throw place.stop("OUTCOME_NAME", outcome);
            }
        });
        return outcomes;
    }

    private static Map<String, Place> texts(Map<String, Yaml> entries, String key) {
        Yaml list = entries.get(key);
        Map<String, Place> texts = new LinkedHashMap<>();
        if (list != null) {
            for (Yaml item : list.items()) {
                if (texts.put(item.text(), item.place()) != null) {
                    throw item.place().stop("DUPLICATE_KEY", item.text());
                }
            }
        }
        return Collections.unmodifiableMap(texts);
    }
}
