package xiaoer.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Problem;

/**
 * One place in a pack's YAML. Whatever is wrong there becomes a problem that names the place, never an exception; the
 * value answered then is only a stopgap, for the pack will be refused.
 */
public final class PackReader {

    private static final int MAX_ITEMS = 1000;

    private final String file;
    private final String place;
    private final JsonNode node;
    private final List<Problem> problems;

    private PackReader(String file, String place, JsonNode node, List<Problem> problems) {
        this.file = file;
        this.place = place;
        this.node = node;
        this.problems = problems;
    }

    /** The top of a file; a missing one is an empty one. */
    public static PackReader of(String file, @Nullable JsonNode node, List<Problem> problems) {
        return new PackReader(file, "", node == null ? MissingNode.getInstance() : node, problems);
    }

    /** The member of this name; it may be missing. */
    public PackReader at(String field) {
        return new PackReader(file, place.isEmpty() ? field : place + "." + field, node.path(field), problems);
    }

    /** What stands here laid over what stands there, member by member and theirs likewise; lists are taken whole. */
    public PackReader over(PackReader other) {
        return new PackReader(file, place, over(node, other.node), problems);
    }

    private static JsonNode over(JsonNode upper, JsonNode lower) {
        if (!upper.isObject() || !lower.isObject()) {
            return upper;
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        lower.properties().forEach(member -> all.set(member.getKey(), member.getValue()));
        upper.properties()
                .forEach(member -> all.set(member.getKey(), over(member.getValue(), all.path(member.getKey()))));
        return all;
    }

    /** Whatever stands here, as it is. */
    public JsonNode content() {
        return node;
    }

    /** Whether anything stands here. */
    public boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Reports members that nothing reads: mostly misspelt names. */
    public void only(String... fields) {
        Set<String> known = Set.of(fields);
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                at(name).problem("UNKNOWN_FIELD", "没有这一项", "可用：" + String.join("、", fields));
            }
        }
    }

    /** The items of a list that must not be empty. */
    public List<PackReader> items() {
        if (!node.isArray() || node.isEmpty() || node.size() > MAX_ITEMS) {
            problem("LIST_EXPECTED", "应为 1 到 " + MAX_ITEMS + " 项的列表", "每项以“- ”开头");
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new PackReader(file, place + "[" + (i + 1) + "]", node.path(i), problems))
                .toList();
    }

    /** The members of a mapping, in their order. */
    public Map<String, PackReader> members() {
        if (!node.isObject() || node.isEmpty()) {
            problem("MAPPING_EXPECTED", "应为“名称: 内容”的形式", "");
            return Map.of();
        }
        Map<String, PackReader> members = new LinkedHashMap<>();
        node.propertyNames().forEach(name -> members.put(name, at(name)));
        return members;
    }

    /** The same words in both languages, {@code zh} and {@code en}. */
    public Map<String, String> words(int max) {
        only("zh", "en");
        return Map.of("zh", at("zh").text(max), "en", at("en").text(max));
    }

    /** Text that must be there. */
    public String text(int max) {
        String text = node.isString() ? node.asString().strip() : "";
        if (text.isEmpty() || text.length() > max) {
            problem("TEXT_EXPECTED", "应为 1 到 " + max + " 个字的文字", "数字形式的文字要加引号");
            return "?";
        }
        return text;
    }

    /** Likewise, or what holds without it. */
    public String textOr(String absent, int max) {
        return present() ? text(max) : absent;
    }

    /** Text, a number or yes/no, as it stands. */
    public Object scalar(int max) {
        if (node.isNumber()) {
            return node.decimalValueOpt().orElse(BigDecimal.ZERO);
        }
        return node.isBoolean() ? (Object) node.booleanValue() : text(max);
    }

    /** True where {@code true} stands; false where nothing does. */
    public boolean yes() {
        if (present() && !node.isBoolean()) {
            problem("YES_NO_EXPECTED", "应为 true 或 false", "");
        }
        return node.isBoolean() && node.booleanValue();
    }

    /** A number within bounds, both included. */
    public BigDecimal number(BigDecimal min, BigDecimal max) {
        Optional<BigDecimal> number = node.isNumber() ? node.decimalValueOpt() : Optional.empty();
        if (number.isEmpty() || number.get().compareTo(min) < 0 || number.get().compareTo(max) > 0) {
            problem("NUMBER_EXPECTED", "应为 " + min.toPlainString() + " 到 " + max.toPlainString() + " 的数", "");
            return min;
        }
        return number.get();
    }

    /** A whole number within bounds, both included. */
    public int integer(int min, int max) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
            problem("NUMBER_EXPECTED", "应为 " + min + " 到 " + max + " 的整数", "");
            return min;
        }
        return node.intValue();
    }

    /** Likewise, or what holds without it. */
    public int integerOr(int absent, int min, int max) {
        return present() ? integer(min, max) : absent;
    }

    /** An ISO 8601 duration within bounds, both included. */
    public Duration duration(Duration min, Duration max) {
        try {
            Duration duration = Duration.parse(node.asString(""));
            if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a duration out of bounds.
        }
        problem("DURATION_EXPECTED", "应为 " + min + " 到 " + max + " 的时长", "例如 PT4M4S");
        return min;
    }

    /** One of the names of an enum. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(value -> value.name().equals(node.asString("")))
                .findFirst()
                .orElseGet(() -> {
                    String names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining("、"));
                    problem("VALUE_EXPECTED", "应为以下之一", names);
                    return all[0];
                });
    }

    /** The thing of this name; without one, a problem and the stopgap. */
    public <T> T named(Map<String, T> things, T stopgap) {
        T thing = things.get(node.asString(""));
        if (thing == null) {
            problem("UNKNOWN_NAME", "没有这个名称", "可用：" + String.join("、", things.keySet()));
            return stopgap;
        }
        return thing;
    }

    /** What is read here; null where nothing stands. */
    public <T> @Nullable T ifPresent(Function<PackReader, T> read) {
        return present() ? read.apply(this) : null;
    }

    /**
     * Reports what is wrong here.
     *
     * @param code upper case with underscores
     * @param message what was expected
     * @param hint what to write instead; may be empty
     */
    public void problem(String code, String message, String hint) {
        String found = node.isValueNode() && present() ? "，现在是“" + shortened(node.asString("")) + "”" : "";
        problems.add(Problem.error(file, 0, code, (place.isEmpty() ? "" : place + "：") + message + found, hint));
    }

    private static String shortened(String text) {
        int limit = 40;
        return text.length() > limit ? text.substring(0, limit) + "…" : text;
    }
}
