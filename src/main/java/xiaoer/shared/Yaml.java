package xiaoer.shared;

import java.math.BigDecimal;
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
import tools.jackson.core.ObjectReadContext;
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
    private static final int MAX_VALUES = 200_000;
    private static final YAMLFactory YAML = YAMLFactory.builder().build();

    /** Reads a whole file; an empty one is an empty map. */
    public static Yaml read(String path, byte[] bytes) {
        String text = AuthoredText.of(path, bytes);
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            return new Source(parser, path, text).document();
        } catch (JacksonException e) {
            throw new YamlFault(path, text).of(e);
        } catch (StackOverflowError e) {
            throw Place.of(path).stop("YAML_DEEP", MAX_DEPTH);
        }
    }

    /** A file while it is read. */
    private static final class Source {

        private final JsonParser parser;
        private final String path;
        /** By code point, as the parser counts. */
        private final int[] characters;

        private int values;

        private Source(JsonParser parser, String path, String text) {
            this.parser = parser;
            this.path = path;
            this.characters = text.codePoints().toArray();
        }

        private Yaml document() {
            if (parser.nextToken() == null) {
                return new Yaml(new Place(path, 1, 1), Map.of());
            }
            Yaml value = value(0);
            if (parser.nextToken() != null) {
                throw place().stop("YAML_DOCUMENTS");
            }
            return value;
        }

        private Yaml value(int depth) {
            Place place = place();
            if (depth > MAX_DEPTH) {
                throw place.stop("YAML_DEEP", MAX_DEPTH);
            }
            if (++values > MAX_VALUES) {
                throw place.stop("YAML_VALUES", MAX_VALUES);
            }
            refuseProperties(place);
            return switch (parser.currentToken()) {
                case START_OBJECT -> new Yaml(place, map(depth));
                case START_ARRAY -> new Yaml(place, list(depth));
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Yaml(place, number(place));
                case VALUE_TRUE -> new Yaml(place, true);
                case VALUE_FALSE -> new Yaml(place, false);
                case VALUE_NULL -> new Yaml(place, null);
                default -> new Yaml(place, text(parser.getString(), place));
            };
        }

        private Map<String, Yaml> map(int depth) {
            Map<String, Yaml> entries = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                Place place = place();
                refuseProperties(place);
                String key = text(parser.currentName(), place);
                parser.nextToken();
                Yaml value = value(depth + 1);
                // The key's place tells people more than the value's.
                if (entries.put(key, new Yaml(place, value.content)) != null) {
                    throw place.stop("DUPLICATE_KEY", key);
                }
            }
            return Collections.unmodifiableMap(entries);
        }

        private List<Yaml> list(int depth) {
            List<Yaml> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(depth + 1));
            }
            return Collections.unmodifiableList(items);
        }

        /** The parser keeps quiet about anchors of plain values and tags of keys, which the text shows. */
        private void refuseProperties(Place place) {
            long offset = parser.currentTokenLocation().getCharOffset();
            int first = offset >= 0 && offset < characters.length ? characters[(int) offset] : 0;
            if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()
                    || parser.getObjectId() != null
                    || first == '&'
                    || first == '*') {
                throw place.stop("YAML_ALIAS");
            }
            if (parser.getTypeId() != null || first == '!') {
                throw place.stop("YAML_TAG");
            }
        }

        private BigDecimal number(Place place) {
            if (parser.getString().length() > WrittenNumber.MOST_DIGITS) {
                throw place.stop("YAML_NUMBER_LONG", WrittenNumber.MOST_DIGITS);
            }
            return WrittenNumber.of(parser.getDecimalValue())
                    .orElseThrow(() -> place.stop("YAML_NUMBER_LONG", WrittenNumber.MOST_DIGITS));
        }

        private static String text(String text, Place place) {
            if (text.length() > MAX_TEXT) {
                throw place.stop("YAML_TEXT_LONG", MAX_TEXT);
            }
            return AuthoredText.checked(text, place);
        }

        private Place place() {
            var at = parser.currentTokenLocation();
            return new Place(path, Math.max(1, at.getLineNr()), Math.max(0, at.getColumnNr()));
        }
    }

    /** The entries, none of which may have another key than these. */
    public Map<String, Yaml> entries(Set<String> known) {
        Map<String, Yaml> entries = entries();
        entries.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.place.stop(
                        "UNKNOWN_KEY",
                        key,
                        String.join(", ", known.stream().sorted().toList()));
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
        throw place.stop("YAML_MAPPING");
    }

    /** The values of a list. */
    @SuppressWarnings("unchecked")
    public List<Yaml> items() {
        if (content instanceof List<?> list) {
            return (List<Yaml>) list;
        }
        throw place.stop("YAML_LIST");
    }

    /** The value as text; numbers and yes/no are taken as they are written. */
    public String text() {
        if (content instanceof String || content instanceof Boolean) {
            return content.toString();
        }
        if (content instanceof BigDecimal number) {
            return number.toPlainString();
        }
        throw place.stop("YAML_TEXT");
    }

    /** A yes or no. */
    public boolean flag() {
        if (content instanceof Boolean flag) {
            return flag;
        }
        throw place.stop("YAML_FLAG");
    }

    /** A number. */
    public BigDecimal number() {
        if (content instanceof BigDecimal number) {
            return number;
        }
        throw place.stop("YAML_NUMBER");
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
