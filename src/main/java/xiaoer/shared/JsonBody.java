package xiaoer.shared;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what somebody sent as a record of known members. Decimals stay exact, and no number, text or nesting costs more to
 * read than it is worth.
 */
public final class JsonBody<T> {

    private final Class<T> type;
    private final String code;
    private final JsonMapper json;

    /** @param code of the refusal of what is no JSON object of these members, with line and column */
    public JsonBody(Class<T> type, String code, StreamReadConstraints bounds) {
        this.type = type;
        this.code = code;
        this.json = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(bounds).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    /**
     * @param most bytes
     * @param code of the refusal of more
     * @throws Refusal also when it is no JSON object of these members
     */
    public @Nullable T read(InputStream body, int most, String code) throws IOException {
        byte[] bytes = body.readNBytes(most + 1);
        if (bytes.length > most) {
            throw Refusal.of(Refusal.Kind.TOO_LARGE, code, most);
        }
        return read(bytes);
    }

    /** Null when it says just that. */
    public @Nullable T read(byte[] bytes) {
        try {
            return json.readValue(bytes, type);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
            throw refused(line, column);
        }
    }

    /** Of what lacks what it is all about. */
    public Refusal refused(int line, int column) {
        return Refusal.of(Refusal.Kind.INVALID, code, line, column);
    }
}
