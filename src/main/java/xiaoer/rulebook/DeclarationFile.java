package xiaoer.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Declaration.Cardinality;
import xiaoer.rulebook.Declaration.Use;
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

    private static Map<String, String> languages(Map<String, Yaml> entries, String key, Place top) {
        Yaml value = entries.get(key);
        if (value == null || !value.entries(Set.of("zh", "en")).containsKey("zh")) {
            throw (value == null ? top : value.place())
                    .refused("MISSING", "缺少 " + key + " 的中文", "请写 " + key + ": {zh: …, en: …}");
        }
        Map<String, String> words = new LinkedHashMap<>();
        value.entries().forEach((language, text) -> words.put(language, text.text()));
        return words;
    }

    private Map<String, Use> facts(Map<String, Yaml> entries, Place top) {
        Yaml list = entries.get("facts");
        if (list == null || list.items().isEmpty()) {
            throw top.refused("MISSING", "缺少 facts", "请写 facts: [{type: …, cardinality: one}]");
        }
        Map<String, Use> facts = new LinkedHashMap<>();
        for (Yaml item : list.items()) {
            Map<String, Yaml> fact = item.entries(Set.of("type", "cardinality", "derived"));
            Yaml type = fact.get("type");
            if (type == null) {
                throw item.place().refused("MISSING", "缺少 type", "请写事实类型的名称");
            }
            FactShape shape = catalogue.shape(type.text());
            if (shape == null) {
                throw type.place()
                        .refused(
                                "UNKNOWN_FACT",
                                "没有事实类型 " + type.text(),
                                "可用的有 "
                                        + String.join(
                                                "、",
                                                catalogue.names().stream()
                                                        .sorted()
                                                        .toList()));
            }
            Yaml derived = fact.get("derived");
            Use use = new Use(
                    shape, cardinality(fact.get("cardinality"), item.place()), derived != null && derived.flag());
            if (facts.put(shape.name(), use) != null) {
                throw type.place().refused("DUPLICATE", "事实 " + shape.name() + " 写了两次", "请只留一个");
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
        throw place.refused("MISSING", "缺少 cardinality", "请写 one（一个）、optional（至多一个）或 many（任意多个）");
    }

    private static Map<String, Place> outcomes(Map<String, Yaml> entries) {
        Map<String, Place> outcomes = texts(entries, "outcomes");
        outcomes.forEach((outcome, place) -> {
            if (!OUTCOME.matcher(outcome).matches() || outcome.equals(Declaration.FOUND)) {
                throw place.refused("BAD_NAME", "结果 " + outcome + " 不能用", "结果由大写字母、数字和下划线组成，也不能是 FOUND");
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
                    throw item.place().refused("DUPLICATE", item.text() + " 写了两次", "请只留一个");
                }
            }
        }
        return Collections.unmodifiableMap(texts);
    }
}
