package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Declaration.Cardinality;
import xiaoer.rulebook.Declaration.Result;
import xiaoer.rulebook.Declaration.Use;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Yaml;

/** Reads {@code decision.yaml}. */
final class DeclarationFile {

    private static final Set<String> KEYS =
            Set.of("title", "question", "facts", "outcomes", "results", "parameters", "sets");
    private static final Set<String> RESULT = Set.of("zh", "en", "values", "is");
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
                named(entries.get("outcomes")),
                results(entries.get("results")),
                texts(entries, "parameters"),
                texts(entries, "sets"),
                top);
    }

    private static LocalizedText languages(Map<String, Yaml> entries, String key, Place top) {
        Yaml value = entries.get(key);
        if (value == null) {
            throw top.stop("MISSING_WORDS", key);
        }
        return DeclaredNames.words(key, value);
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

    /** A list, or what each of them is called. */
    private static Map<String, Place> outcomes(Map<String, Yaml> entries) {
        Yaml written = entries.get("outcomes");
        Map<String, Place> outcomes = new LinkedHashMap<>();
        if (written != null && written.content() instanceof Map<?, ?>) {
            written.entries().forEach((outcome, words) -> outcomes.put(outcome, words.place()));
        } else {
            outcomes.putAll(texts(entries, "outcomes"));
        }
        outcomes.forEach((outcome, place) -> {
            if (!OUTCOME.matcher(outcome).matches() || outcome.equals(Declaration.FOUND)) {
                throw place.stop("OUTCOME_NAME", outcome);
            }
        });
        return Collections.unmodifiableMap(outcomes);
    }

    private static Map<String, FactType.Code> named(@Nullable Yaml outcomes) {
        Map<String, FactType.Code> named = new LinkedHashMap<>();
        if (outcomes != null && outcomes.content() instanceof Map<?, ?>) {
            DeclaredNames.codes(outcomes).forEach(code -> named.put(code.code(), code));
        } else if (outcomes != null) {
            outcomes.items().forEach(item -> named.put(item.text(), FactType.Code.of(item.text())));
        }
        return named;
    }

    private static List<Result> results(@Nullable Yaml written) {
        List<Result> results = new ArrayList<>();
        if (written != null) {
            written.entries().forEach((key, yaml) -> {
                if (!RuleWriter.VALUE_NAME.matcher(key).matches()) {
                    throw yaml.place().stop("BAD_NAME.VALUE", key);
                }
                results.add(result(key, yaml, yaml.entries(RESULT)));
            });
        }
        return results;
    }

    private static Result result(String key, Yaml yaml, Map<String, Yaml> entries) {
        Yaml zh = entries.get("zh");
        if (zh == null) {
            throw yaml.place().stop("MISSING_WORDS", key);
        }
        Yaml en = entries.get("en");
        Yaml values = entries.get("values");
        Yaml is = entries.get("is");
        return new Result(
                new FactType.Code(key, zh.text(), en == null ? zh.text() : en.text()),
                values == null ? List.of() : DeclaredNames.codes(values),
                is == null ? "" : is.text());
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
