package xiaoer.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/** A text per language, read and written whole, is one JSON column. */
@Converter
public final class WordsColumn implements AttributeConverter<Map<String, String>, String> {

    @Override
    public String convertToDatabaseColumn(Map<String, String> words) {
        return CanonicalJson.of(words);
    }

    @Override
    @SuppressWarnings("unchecked") // Nothing else is ever written there.
    public Map<String, String> convertToEntityAttribute(String json) {
        return CanonicalJson.read(json, Map.class);
    }
}
