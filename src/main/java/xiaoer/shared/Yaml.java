package xiaoer.shared;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A value of a YAML file together with its place. Plain YAML only: no anchors, aliases, tags or repeated keys. Whoever
 * asks for another form than the author wrote gets a {@link Refused}.
 *
 * @param content a map by key, a list, a text, a decimal, a boolean, or null
 */
public record Yaml(Place place, @Nullable Object content) {

    /** Technical bounds: what people write stays far below, what is made to hurt does not pass. */
    private static final int MAX_DEPTH = 12;

    private static final int MAX_TEXT = 10_000;
    private static final int MAX_DIGITS = 30;
    private static final YAMLFactory YAML = YAMLFactory.builder().build();

    /** Reads a whole file; an empty one is an empty map. */
    public static Yaml read(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try (JsonParser parser = YAML.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return new Yaml(new Place(path, 1, 1), Map.of());
            }
            Yaml value = value(parser, path, 0);
            if (parser.nextToken() != null) {
                throw place(parser, path).refused("YAML", "文件里有不止一份文档", "请删去 --- 之后的部分");
            }
            return value;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            throw new Place(path, line, 0)
                    .refused(
                            "YAML",
                            "不是合格的 YAML："
                                    + e.getOriginalMessage().lines().findFirst().orElse(""),
                            "请检查缩进、冒号和引号");
        } catch (StackOverflowError e) {
            throw Place.of(path).refused("TOO_DEEP", "YAML 嵌套太深", "请减少嵌套");
        }
    }

    private static Yaml value(JsonParser parser, String path, int depth) {
        Place place = place(parser, path);
        if (depth > MAX_DEPTH) {
            throw place.refused("TOO_DEEP", "YAML 嵌套超过 " + MAX_DEPTH + " 层", "请减少嵌套");
        }
        if (parser instanceof YAMLParser yaml && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
            throw place.refused("YAML", "不能用 & 和 * 引用", "请把值写全");
        }
        if (parser.getTypeId() != null) {
            throw place.refused("YAML", "不能用 ! 标签", "请直接写值");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Yaml(place, map(parser, path, depth));
            case START_ARRAY -> new Yaml(place, list(parser, path, depth));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Yaml(place, number(parser, place));
            case VALUE_TRUE -> new Yaml(place, true);
            case VALUE_FALSE -> new Yaml(place, false);
            case VALUE_NULL -> new Yaml(place, null);
            default -> new Yaml(place, text(parser.getString(), place));
        };
    }

    private static Map<String, Yaml> map(JsonParser parser, String path, int depth) {
        Map<String, Yaml> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = place(parser, path);
            String key = text(parser.currentName(), place);
            parser.nextToken();
            Yaml value = value(parser, path, depth + 1);
            // The key's place tells people more than the value's.
            if (entries.put(key, new Yaml(place, value.content)) != null) {
                throw place.refused("DUPLICATE", key + " 写了两次", "请只留一个");
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    private static List<Yaml> list(JsonParser parser, String path, int depth) {
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, path, depth + 1));
        }
        return Collections.unmodifiableList(items);
    }

    private static BigDecimal number(JsonParser parser, Place place) {
        String digits = parser.getString();
        if (digits.length() > MAX_DIGITS) {
            throw place.refused("TOO_LARGE", "数字超过 " + MAX_DIGITS + " 位", "请检查这个数");
        }
        BigDecimal number = parser.getDecimalValue();
        if (Math.abs(number.scale()) > MAX_DIGITS) {
            throw place.refused("TOO_LARGE", "数字 " + digits + " 太大或太小", "请检查这个数");
        }
        return number;
    }

    private static String text(String text, Place place) {
        if (text.length() > MAX_TEXT) {
            throw place.refused("TOO_LARGE", "文字超过 " + MAX_TEXT + " 个字", "请缩短");
        }
        return text;
    }

    private static Place place(JsonParser parser, String path) {
        var at = parser.currentTokenLocation();
        return new Place(path, Math.max(1, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }

    /** The entries, none of which may have another key than these. */
    public Map<String, Yaml> entries(Set<String> known) {
        Map<String, Yaml> entries = entries();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.place.refused(
                        "UNKNOWN_KEY",
                        "不认识 " + key,
                        "这里可以写 " + String.join("、", known.stream().sorted().toList()));
            }
        });
        return entries;
    }

    /** The entries of a map, in the order of the file. */
    @SuppressWarnings("unchecked")
    public Map<String, Yaml> entries() {
        if (content instanceof Map<?, ?> map) {
            return (Map<String, Yaml>) map;
        }
        throw place.refused("YAML", "这里要写 键: 值", "例如 名称: 值");
    }

    /** The values of a list. */
    @SuppressWarnings("unchecked")
    public List<Yaml> items() {
        if (content instanceof List<?> list) {
            return (List<Yaml>) list;
        }
        throw place.refused("YAML", "这里要写列表", "例如 [A, B]，或每行以 - 开头");
    }

    /** The value as text; numbers and yes/no are taken as they are written. */
    public String text() {
        if (content instanceof String || content instanceof Boolean) {
            return content.toString();
        }
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        throw place.refused("YAML", "这里要写文字", "请写一个值");
    }

    /** A yes or no. */
    public boolean flag() {
        if (content instanceof Boolean flag) {
            return flag;
        }
        throw place.refused("YAML", "这里要写 true 或 false", "请写 true 或 false");
    }

    /** A number. */
    public BigDecimal number() {
        if (content instanceof BigDecimal number) {
            return number;
        }
        throw place.refused("YAML", "这里要写数", "请写一个数，例如 60");
    }

    /** The same without places: maps, lists, texts, decimals, booleans, null. */
    public @Nullable Object plain() {
        if (content instanceof Map<?, ?>) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries().forEach((key, value) -> map.put(key, value.plain()));
            return map;
        }
        if (content instanceof List<?>) {
            List<@Nullable Object> list = new ArrayList<>();
            items().forEach(item -> list.add(item.plain()));
            return list;
        }
        return content;
    }
}
