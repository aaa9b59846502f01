package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Place;
import xiaoer.shared.Refusal;
import xiaoer.shared.Yaml;

/**
 * A given/expect example of a decision, as it stands in a {@code .scenarios.yaml} file.
 *
 * @param parameters values that hold in this scenario whatever the profile says
 * @param given facts by type name
 * @param written the whole of it, by place
 */
record Scenario(
        String name,
        String profile,
        Map<String, Object> parameters,
        Map<String, Object> given,
        Expectation expect,
        Yaml written) {

    private static final Set<String> KEYS = Set.of("name", "profile", "parameters", "given", "expect");
    private static final Set<String> EXPECTED = Set.of("outcome", "rules", "without", "data", "findings");
    private static final Set<String> OF_FINDING = Set.of("rule", "item", "points", "about", "data");
    private static final String DEFAULT_PROFILE = "textbook";
    /** Technical bound per file: more belong into another file. */
    private static final int MAX_SCENARIOS = 2_000;

    /**
     * What must come out; what is not mentioned may be anything.
     *
     * @param rules must have fired
     * @param without must not have fired
     * @param data must be among the ruling's data
     * @param findings each must be among the ruling's findings
     */
    record Expectation(
            @Nullable String outcome,
            List<String> rules,
            List<String> without,
            Map<String, ?> data,
            List<Map<String, ?>> findings) {}

    Place place() {
        return written.place();
    }

    /** Where its profile stands. */
    Place placeOfProfile() {
        Yaml profile = written.entries().get("profile");
        return profile == null ? place() : profile.place();
    }

    /** Where it says this parameter. */
    Place placeOfParameter(String key) {
        Yaml parameters = Objects.requireNonNull(written.entries().get("parameters"));
        return Objects.requireNonNull(parameters.entries().get(key)).place();
    }

    /** Where what was refused of its facts stands: the smallest part that is refused alike when it stands alone. */
    Place placeOf(Refusal refused, FactReader reader) {
        for (Map.Entry<String, Yaml> fact :
                Objects.requireNonNull(written.entries().get("given")).entries().entrySet()) {
            String type = fact.getKey();
            if (isRefused(refused, reader, type, Map.of())) {
                return fact.getValue().place();
            }
            boolean many = fact.getValue().content() instanceof List;
            for (Yaml object : many ? fact.getValue().items() : List.of(fact.getValue())) {
                if (object.content() instanceof Map) {
                    for (Map.Entry<String, Yaml> field : object.entries().entrySet()) {
                        Map<String, @Nullable Object> alone = new HashMap<>();
                        alone.put(field.getKey(), field.getValue().plain());
                        if (isRefused(refused, reader, type, alone)) {
                            return field.getValue().place();
                        }
                    }
                }
                if (isRefused(refused, reader, type, plain(object))) {
                    return object.place();
                }
            }
        }
        return place();
    }

    private static boolean isRefused(Refusal refused, FactReader reader, String type, Object fact) {
        try {
            reader.read(Map.of(type, fact));
            return false;
        } catch (Refusal again) {
            return again.reason().equals(refused.reason()) && again.arguments().equals(refused.arguments());
        }
    }

    static List<Scenario> read(String path, byte[] bytes) {
        List<Yaml> items = Yaml.read(path, bytes).items();
        if (items.size() > MAX_SCENARIOS) {
            throw Place.of(path).stop("TOO_MANY_SCENARIOS", MAX_SCENARIOS);
        }
        List<Scenario> scenarios = new ArrayList<>();
        for (Yaml item : items) {
            scenarios.add(scenario(item));
        }
        return scenarios;
    }

    private static Scenario scenario(Yaml item) {
        Map<String, Yaml> entries = item.entries(KEYS);
        Yaml name = entries.get("name");
        Yaml given = entries.get("given");
        Yaml expect = entries.get("expect");
        if (name == null || given == null || expect == null) {
            throw item.place().stop("MISSING_KEY", name == null ? "name" : given == null ? "given" : "expect");
        }
        Yaml profile = entries.get("profile");
        Map<String, Object> facts = new LinkedHashMap<>();
        given.entries().forEach((type, value) -> facts.put(type, value.content() == null ? Map.of() : plain(value)));
        return new Scenario(
                name.text(),
                profile == null ? DEFAULT_PROFILE : profile.text(),
                parameters(entries.get("parameters")),
                facts,
                expectation(expect),
                item);
    }

    private static Map<String, Object> parameters(@Nullable Yaml yaml) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (yaml != null) {
            yaml.entries()
                    .forEach((key, value) -> values.put(
                            key,
                            value.content() instanceof BigDecimal || value.content() instanceof Boolean
                                    ? value.content()
                                    : value.text()));
        }
        return values;
    }

    private static Expectation expectation(Yaml yaml) {
        Map<String, Yaml> entries = yaml.entries(EXPECTED);
        Yaml outcome = entries.get("outcome");
        Yaml data = entries.get("data");
        List<Map<String, ?>> findings = new ArrayList<>();
        Yaml list = entries.get("findings");
        if (list != null) {
            for (Yaml item : list.items()) {
                item.entries(OF_FINDING);
                findings.add(map(item));
            }
        }
        return new Expectation(
                outcome == null ? null : outcome.text(),
                texts(entries.get("rules")),
                texts(entries.get("without")),
                data == null ? Map.of() : map(data),
                findings);
    }

    private static List<String> texts(@Nullable Yaml yaml) {
        return yaml == null ? List.of() : yaml.items().stream().map(Yaml::text).toList();
    }

    private static Map<String, ?> map(Yaml yaml) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        yaml.entries().forEach((key, value) -> map.put(key, value.plain()));
        return map;
    }

    private static Object plain(Yaml yaml) {
        Object plain = yaml.plain();
        return plain == null ? Map.of() : plain;
    }
}
