package xiaoer.cases;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
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
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.TypedText;

/**
 * One place in a pack's YAML. Whatever is wrong there becomes a problem that names the place, never an exception; the
 * value answered then is only a stopgap, for the pack will be refused.
 */
public final class PackReader {

    private static final int MAX_ITEMS = 1000;

    /** The file that is read, where its values stand, and what is wrong with it. */
    private record Source(String file, @Nullable PackPlaces places, List<Problem> problems) {}

    private final Source source;
    private final String name;
    private final JsonNode node;

    private PackReader(Source source, String name, JsonNode node) {
        this.source = source;
        this.name = name;
        this.node = node;
    }

    /** The top of a file that was read elsewhere, so that no lines are known; a missing one is an empty one. */
    public static PackReader of(String file, @Nullable JsonNode node, List<Problem> problems) {
        return of(new Source(file, null, problems), node);
    }

    /** The settings of {@code pack.yaml}. */
    public static PackReader head(Pack pack, List<Problem> problems) {
        return of(new Source("pack.yaml", pack.places().get("pack"), problems), pack.settings());
    }

    /** The top of a section's file; a missing one is an empty one. */
    public static PackReader section(Pack pack, String section, List<Problem> problems) {
        Source source = new Source(section + ".yaml", pack.places().get(section), problems);
        return of(source, pack.sections().get(section));
    }

    private static PackReader of(Source source, @Nullable JsonNode node) {
        return new PackReader(source, "", node == null ? MissingNode.getInstance() : node);
    }

    /** The member of this name; it may be missing. */
    public PackReader at(String field) {
        return new PackReader(source, PackPlaces.name(name, field), node.path(field));
    }

    /** What stands here laid over what stands there, member by member and theirs likewise; lists are taken whole. */
    public PackReader over(PackReader other) {
        return new PackReader(source, name, over(node, other.node));
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
        for (String member : node.propertyNames()) {
            if (!known.contains(member)) {
                at(member).problem("UNKNOWN_FIELD", String.join(", ", fields));
            }
        }
    }

    /** The items of a list that must not be empty. */
    public List<PackReader> items() {
        if (!node.isArray() || node.isEmpty() || node.size() > MAX_ITEMS) {
            problem("LIST_EXPECTED", MAX_ITEMS);
            return List.of();
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> new PackReader(source, PackPlaces.name(name, "[" + (i + 1) + "]"), node.path(i)))
                .toList();
    }

    /** The members of a mapping, in their order. */
    public Map<String, PackReader> members() {
        if (!node.isObject() || node.isEmpty()) {
            problem("MAPPING_EXPECTED");
            return Map.of();
        }
        Map<String, PackReader> members = new LinkedHashMap<>();
        node.propertyNames().forEach(member -> members.put(member, at(member)));
        return members;
    }

    /** The same words in both languages, {@code zh} and {@code en}. */
    public LocalizedText words(int max) {
        only(LocalizedText.CHINESE, LocalizedText.ENGLISH);
        return LocalizedText.of(
                at(LocalizedText.CHINESE).text(max), at(LocalizedText.ENGLISH).text(max));
    }

    /** Text that must be there. */
    public String text(int max) {
        String text = node.isString() ? TypedText.kept(node.asString()) : "";
        if (text.isEmpty() || text.length() > max) {
            problem("TEXT_EXPECTED", max);
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
            problem("YES_NO_EXPECTED");
        }
        return node.isBoolean() && node.booleanValue();
    }

    /** A number within bounds, both included. */
    public BigDecimal number(BigDecimal min, BigDecimal max) {
        Optional<BigDecimal> number = node.isNumber() ? node.decimalValueOpt() : Optional.empty();
        if (number.isEmpty() || number.get().compareTo(min) < 0 || number.get().compareTo(max) > 0) {
            problem("NUMBER_EXPECTED", min.toPlainString(), max.toPlainString());
            return min;
        }
        return number.get();
    }

    /** A whole number within bounds, both included. */
    public int integer(int min, int max) {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < min || node.intValue() > max) {
            problem("INTEGER_EXPECTED", min, max);
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
        problem("DURATION_EXPECTED", min, max);
        return min;
    }

    /** One of the names of an enum. */
    public <E extends Enum<E>> E oneOf(Class<E> type) {
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(value -> value.name().equals(node.asString("")))
                .findFirst()
                .orElseGet(() -> {
                    problem("VALUE_EXPECTED", Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", ")));
                    return all[0];
                });
    }

    /** The thing of this name; without one, a problem and the stopgap. */
    public <T> T named(Map<String, T> things, T stopgap) {
        T thing = things.get(node.asString(""));
        if (thing == null) {
            problem("UNKNOWN_NAME", String.join(", ", things.keySet()));
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
     * @param code of the problem, whose first slots are the name of the place and what stands there
     */
    public void problem(String code, Object... arguments) {
        List<Object> slots = new ArrayList<>(List.of(name, found()));
        slots.addAll(List.of(arguments));
        source.problems.add(place().problem(code, slots.toArray()));
    }

    private Place place() {
        return source.places == null ? Place.of(source.file) : source.places.of(name);
    }

    /** What stands here; empty when it is no single value. */
    private String found() {
        return node.isValueNode() && present() ? shortened(node.asString("")) : "";
    }

    private static String shortened(String text) {
        int limit = 40;
        return text.length() > limit ? text.substring(0, limit) + "…" : text;
    }
}
