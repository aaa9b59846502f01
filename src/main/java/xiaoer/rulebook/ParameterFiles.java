package xiaoer.rulebook;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Parameters.Value;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.Yaml;

/**
 * Reads {@code parameters/<profile>.yaml}; a profile that extends another states only what differs, and stays within the
 * other's bounds: what a statute grants at least, no profile takes away.
 */
final class ParameterFiles {

    static final String FOLDER = "parameters/";
    private static final Set<String> KEYS =
            Set.of("value", "unit", "from", "source", "min", "max", "name", "sentence", "choices");
    private static final Pattern KEY = Pattern.compile("p(\\.[A-Za-z][A-Za-z0-9-]*)+");
    private static final int MAX_EXTENDS = 5;

    private final Map<String, Yaml> files = new TreeMap<>();
    private final Map<String, Parameters> profiles = new TreeMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    private ParameterFiles() {}

    /** Every profile that can be read; what is wrong is added to the problems. */
    static ParameterFiles read(Map<String, byte[]> folder, List<Problem> problems) {
        ParameterFiles read = new ParameterFiles();
        folder.forEach((path, bytes) -> read.guarded(problems, () -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!name.endsWith(".yaml")) {
                throw Place.of(path).stop("YAML_ONLY", name);
            }
            read.files.put(name.substring(0, name.length() - ".yaml".length()), Yaml.read(path, bytes));
        }));
        for (String profile : read.files.keySet()) {
            read.guarded(problems, () -> read.profiles.put(profile, new Parameters(profile, read.values(profile, 0))));
        }
        return read;
    }

    private void guarded(List<Problem> problems, Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            problems.add(refused.problem());
        }
    }

    Map<String, Parameters> profiles() {
        return profiles;
    }

    /** Where a profile states this parameter, or inherits it from. */
    @Nullable
    Place place(String profile, String key) {
        return places.get(profile + " " + key);
    }

    private Map<String, Value> values(String profile, int depth) {
        Yaml file = files.get(profile);
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Yaml> entries = new LinkedHashMap<>(file == null ? Map.of() : file.entries());
        Yaml parent = entries.remove("extends");
        if (parent != null) {
            if (!files.containsKey(parent.text()) || depth == MAX_EXTENDS) {
                throw parent.place().stop("UNKNOWN_PARENT", parent.text());
            }
            values.putAll(values(parent.text(), depth + 1));
        }
        for (Map.Entry<String, Yaml> entry : entries.entrySet()) {
            values.put(entry.getKey(), value(entry.getKey(), entry.getValue(), values.get(entry.getKey())));
            if (depth == 0) {
                places.put(profile + " " + entry.getKey(), entry.getValue().place());
            }
        }
        return values;
    }

    private static Value value(String key, Yaml yaml, @Nullable Value inherited) {
        Place place = yaml.place();
        if (!KEY.matcher(key).matches()) {
            throw place.stop("PARAMETER_NAME", key);
        }
        Map<String, Yaml> entries = yaml.entries(KEYS);
        for (String needed : List.of("value", "unit", "from", "source")) {
            if (!entries.containsKey(needed)) {
                throw place.stop("MISSING_KEY", needed);
            }
        }
        BigDecimal min = bound(entries.get("min"));
        BigDecimal max = bound(entries.get("max"));
        if (inherited != null) {
            min = tighter(min, inherited.min(), 1);
            max = tighter(max, inherited.max(), -1);
        }
        List<FactType.Code> choices = choices(entries.get("choices"), inherited);
        return new Value(
                key,
                chosen(scalar(key, need(entries, "value"), min, max), choices, place),
                need(entries, "unit").text(),
                date(need(entries, "from")),
                need(entries, "source").text(),
                min,
                max,
                words("name", entries.get("name"), inherited == null ? LocalizedText.NONE : inherited.name()),
                words(
                        "sentence",
                        entries.get("sentence"),
                        inherited == null ? LocalizedText.NONE : inherited.sentence()),
                choices);
    }

    /** What a profile does not name anew keeps its name. */
    private static LocalizedText words(String of, @Nullable Yaml yaml, LocalizedText inherited) {
        return yaml == null ? inherited : DeclaredNames.words(of, yaml);
    }

    private static List<FactType.Code> choices(@Nullable Yaml yaml, @Nullable Value inherited) {
        if (yaml == null) {
            return inherited == null ? List.of() : inherited.choices();
        }
        return DeclaredNames.codes(yaml);
    }

    private static Object chosen(Object value, List<FactType.Code> choices, Place place) {
        if (!choices.isEmpty()
                && choices.stream().noneMatch(choice -> choice.code().equals(value))) {
            List<String> codes = choices.stream().map(FactType.Code::code).toList();
            throw place.stop("UNKNOWN_CHOICE", value, String.join(" | ", codes));
        }
        return value;
    }

    /** Parameters that people cannot call by name, told once for each file. */
    List<Problem> unnamed() {
        Map<Place, List<String>> keys = new LinkedHashMap<>();
        profiles.forEach((profile, all) -> all.values().values().stream()
                .filter(value -> value.name().isEmpty() || value.sentence().isEmpty())
                .map(Value::key)
                .sorted()
                .forEach(key -> {
                    Place place = place(profile, key);
                    if (place != null) {
                        keys.computeIfAbsent(Place.of(place.path()), file -> new ArrayList<>())
                                .add(key);
                    }
                }));
        List<Problem> hints = new ArrayList<>();
        keys.forEach((file, unnamed) -> hints.add(file.warning("NO_NAME.PARAMETER", unnamed.size(), unnamed.get(0))));
        return hints;
    }

    /** @param direction 1 for the greater of two bounds, -1 for the less */
    private static @Nullable BigDecimal tighter(
            @Nullable BigDecimal own, @Nullable BigDecimal inherited, int direction) {
        if (own == null || inherited == null) {
            return own == null ? inherited : own;
        }
        return own.compareTo(inherited) * direction > 0 ? own : inherited;
    }

    private static Object scalar(String key, Yaml value, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (value.content() instanceof BigDecimal number) {
            if (min != null && number.compareTo(min) < 0 || max != null && number.compareTo(max) > 0) {
                throw value.place().stop("OUT_OF_BOUNDS", key, number.toPlainString(), shown(min), shown(max));
            }
            return number;
        }
        return value.content() instanceof Boolean flag ? flag : value.text();
    }

    private static String shown(@Nullable BigDecimal bound) {
        return bound == null ? "…" : bound.toPlainString();
    }

    private static Yaml need(Map<String, Yaml> entries, String key) {
        return java.util.Objects.requireNonNull(entries.get(key));
    }

    private static LocalDate date(Yaml yaml) {
        try {
            return LocalDate.parse(yaml.text());
        } catch (DateTimeException e) {
            throw yaml.place().stop("BAD_DATE", yaml.text());
        }
    }

    private static @Nullable BigDecimal bound(@Nullable Yaml yaml) {
        return yaml == null ? null : yaml.number();
    }
}
