package xiaoer.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import xiaoer.shared.Refusal;

/**
 * What is asked of a decision by API.
 *
 * @param release null for the one in force
 * @param profile null for {@code textbook}
 * @param facts type → an object, or a list of objects, of fields
 */
record Question(
        @Nullable Integer release,
        @Nullable String profile,
        @Nullable Map<String, Object> facts) {

    /** A sheet's worth of facts is some ten kilobytes. */
    static final int MAX_BYTES = 1_000_000;

    /** Decimals stay exact, and no number or nesting costs more to read than it is worth. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Question read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, "QUESTION_TOO_LARGE", MAX_BYTES);
        }
        return read(bytes);
    }

    /** @throws Refusal {@code NO_QUESTION} when it is no JSON object of these members */
    static Question read(byte[] json) {
        try {
            Question question = JSON.readValue(json, Question.class);
            if (question != null && question.facts() != null) {
                return question;
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw Refusal.of(Refusal.Kind.INVALID, "NO_QUESTION", line, column);
        }
        throw Refusal.of(Refusal.Kind.INVALID, "NO_QUESTION", 1, 1);
    }

    String profileOrDefault() {
        return profile == null ? Decisions.PROFILES.get(0) : profile;
    }

    Map<String, Object> factsOrNone() {
        return facts == null ? Map.of() : facts;
    }
}
