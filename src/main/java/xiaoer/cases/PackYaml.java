package xiaoer.cases;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads the YAML of packs within bounds; anchors and aliases, with which small files become huge, are refused. */
final class PackYaml {

    private static final int MAX_DEPTH = 40;

    /** Nothing in a pack needs more digits; an integer of megabytes would take seconds to convert. */
    private static final int MAX_NUMBER = 40;

    private static final Pattern EXPONENT = Pattern.compile("^[-+.0-9_]+[eE]");

    private static final int MAX_VALUES = 50_000;

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PackYaml() {}

    /** What is wrong with a file, and where. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        final int line;
        final int column;
        final String code;

        Malformed(int line, int column, String code, @Nullable Throwable cause) {
            super(code, cause);
            this.line = line;
            this.column = column;
            this.code = code;
        }
    }

    /** @param lines where each key of the top level stands, 1-based */
    record Read(JsonNode content, Map<String, Integer> lines) {}

    static Read read(byte[] content) throws Malformed {
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            Map<String, Integer> lines = new HashMap<>();
            look(text, lines);
            return new Read(YAML.readTree(text), lines);
        } catch (JacksonException e) {
            boolean known = e.getLocation() != null && e.getLocation().getLineNr() > 0;
            throw new Malformed(
                    known ? e.getLocation().getLineNr() : 0,
                    known ? e.getLocation().getColumnNr() : 0,
                    "BROKEN_YAML",
                    e);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Malformed(0, 0, "BROKEN_YAML", e);
        }
    }

    /** In digits as they stand, or as they would stand without the exponent. */
    private static boolean tooLong(String number) {
        return number.length() > MAX_NUMBER
                || EXPONENT.matcher(number).find() && Math.abs((long) new BigDecimal(number).scale()) > MAX_NUMBER;
    }

    /** Looks at the tokens alone, before anything is built from them. */
    private static void look(String text, Map<String, Integer> lines) throws Malformed {
        int values = 0;
        try (JsonParser parser = YAML.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = parser.currentTokenLocation().getLineNr();
                int column = parser.currentTokenLocation().getColumnNr();
                if (((YAMLParser) parser).isCurrentAlias() || parser.getObjectId() != null) {
                    throw new Malformed(line, column, "YAML_ALIAS", null);
                }
                if (token.isNumeric() && tooLong(parser.getString())) {
                    throw new Malformed(line, column, "NUMBER_TOO_LONG", null);
                }
                if (token == JsonToken.PROPERTY_NAME
                        && parser.streamReadContext().getNestingDepth() == 1) {
                    lines.put(parser.currentName(), line);
                }
                if (++values > MAX_VALUES) {
                    throw new Malformed(line, column, "TOO_MANY_VALUES", null);
                }
            }
        }
    }
}
