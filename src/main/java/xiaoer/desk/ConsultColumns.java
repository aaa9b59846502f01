package xiaoer.desk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xiaoer.desk.events.Promise;
import xiaoer.shared.CanonicalJson;

/** Values that are read and written whole are one JSON column each. */
final class ConsultColumns {

    private ConsultColumns() {}

    @Converter
    static class OfCounts implements AttributeConverter<Map<String, Integer>, String> {

        private record Counts(Map<String, Integer> counts) {}

        @Override
        public String convertToDatabaseColumn(Map<String, Integer> counts) {
            return CanonicalJson.of(new Counts(counts));
        }

        @Override
        public Map<String, Integer> convertToEntityAttribute(String json) {
            return new TreeMap<>(CanonicalJson.read(json, Counts.class).counts());
        }
    }

    @Converter
    static class OfPromises implements AttributeConverter<List<Promise>, String> {

        @Override
        public String convertToDatabaseColumn(List<Promise> promises) {
            return CanonicalJson.of(promises);
        }

        @Override
        public List<Promise> convertToEntityAttribute(String json) {
            return Arrays.asList(CanonicalJson.read(json, Promise[].class));
        }
    }

    @Converter
    static class OfNames implements AttributeConverter<List<String>, String> {

        @Override
        public String convertToDatabaseColumn(List<String> names) {
            return CanonicalJson.of(names);
        }

        @Override
        public List<String> convertToEntityAttribute(String json) {
            return List.of(CanonicalJson.read(json, String[].class));
        }
    }

    @Converter
    static class OfNotes implements AttributeConverter<List<CustomerRecord.Note>, String> {

        @Override
        public String convertToDatabaseColumn(List<CustomerRecord.Note> notes) {
            return CanonicalJson.of(notes);
        }

        @Override
        public List<CustomerRecord.Note> convertToEntityAttribute(String json) {
            return List.of(CanonicalJson.read(json, CustomerRecord.Note[].class));
        }
    }
}
