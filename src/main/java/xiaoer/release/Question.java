package xiaoer.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import xiaoer.shared.JsonBody;
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

    private static final JsonBody<Question> JSON = new JsonBody<>(
            Question.class,
            "NO_QUESTION",
            StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(100)
                    .maxStringLength(100_000)
                    .build());

    static Question read(InputStream body) throws IOException {
        return complete(JSON.read(body, MAX_BYTES, "QUESTION_TOO_LARGE"));
    }

    /** @throws Refusal {@code NO_QUESTION} when it is no JSON object of these members */
    static Question read(byte[] json) {
        return complete(JSON.read(json));
    }

    private static Question complete(@Nullable Question question) {
        if (question == null || question.facts() == null) {
            throw JSON.refused(1, 1);
        }
        return question;
    }

    String profileOrDefault() {
        return profile == null ? Decisions.PROFILES.get(0) : profile;
    }

    Map<String, Object> factsOrNone() {
        return facts == null ? Map.of() : facts;
    }
}
