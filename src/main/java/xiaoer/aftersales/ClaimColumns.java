package xiaoer.aftersales;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import xiaoer.shared.CanonicalJson;

/** Values that are read and written whole are one JSON column each. */
final class ClaimColumns {

    private ClaimColumns() {}

    /** Texts, numbers and yes/no by name. */
    @Converter
    static class OfValues implements AttributeConverter<Map<String, Object>, String> {

        @Override
        public String convertToDatabaseColumn(Map<String, Object> values) {
            return CanonicalJson.of(values);
        }

        @Override
        @SuppressWarnings("unchecked") // Nothing else is ever written there.
        public Map<String, Object> convertToEntityAttribute(String json) {
            return CanonicalJson.read(json, Map.class);
        }
    }

    @Converter
    static class OfNumbers implements AttributeConverter<List<Integer>, String> {

        @Override
        public String convertToDatabaseColumn(List<Integer> numbers) {
            return CanonicalJson.of(numbers);
        }

        @Override
        public List<Integer> convertToEntityAttribute(String json) {
            return Arrays.asList(CanonicalJson.read(json, Integer[].class));
        }
    }

    @Converter
    static class OfTreatment implements AttributeConverter<Treatment, String> {

        @Override
        public String convertToDatabaseColumn(Treatment treatment) {
            return CanonicalJson.of(treatment);
        }

        @Override
        public Treatment convertToEntityAttribute(String json) {
            return CanonicalJson.read(json, Treatment.class);
        }
    }
}
