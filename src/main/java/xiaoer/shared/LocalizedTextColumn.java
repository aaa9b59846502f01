package xiaoer.shared;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A text in its languages is one JSON column. */
@Converter
public final class LocalizedTextColumn implements AttributeConverter<LocalizedText, String> {

    @Override
    public String convertToDatabaseColumn(LocalizedText words) {
        return CanonicalJson.of(words);
    }

    @Override
    public LocalizedText convertToEntityAttribute(String json) {
        return CanonicalJson.read(json, LocalizedText.class);
    }
}
