package xiaoer.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import xiaoer.shared.LocalizedText;

/**
 * A type of fact that a module offers to the rules. Names are unique among all modules.
 *
 * @param name the name rules use; the record's simple name
 * @param record the record; its components are the fields (String, boolean, int, long, BigDecimal, Instant, enums,
 *     lists of String)
 * @param zh what it is, in Chinese
 * @param en what it is, in English
 * @param fields words and units per field
 * @param deriver facts that follow from one of this type, added before the rules run, everywhere; pure
 * @param derives the types that {@code deriver} may give
 */
public record FactType<T extends Record>(
        String name,
        Class<T> record,
        String zh,
        String en,
        Map<String, Field> fields,
        Function<T, Collection<? extends Record>> deriver,
        List<Class<? extends Record>> derives) {

    /**
     * @param unit e.g. {@code seconds}; empty when there is none
     * @param choices for a text that is one of a few words, those words; empty text then means that nothing is known. A
     *     rule that compares such a field with any other word is refused.
     * @param open whether it may be another word as well
     * @param former whether only rules of earlier releases ask for it: it is still there for them, but no longer told of
     */
    public record Field(String zh, String en, String unit, List<Code> choices, boolean open, boolean former) {

        public Field {
            choices = List.copyOf(choices);
        }

        public Field(String zh, String en, String unit, List<String> codes) {
            this(zh, en, unit, codes.stream().map(Code::of).toList(), false, false);
        }

        public Field(String zh, String en, String unit) {
            this(zh, en, unit, List.of(), false, false);
        }

        /** The only words it may be; none where any text may stand. */
        public List<String> codes() {
            return open ? List.of() : choices.stream().map(Code::code).toList();
        }
    }

    /** A word that a text may be, and what people call it. */
    public record Code(String code, String zh, String en) {

        /** As a reader of the language reads it. */
        public String in(Locale reader) {
            return LocalizedText.of(zh, en).in(reader);
        }

        /** A word that speaks for itself. */
        static Code of(String code) {
            return new Code(code, code, code);
        }
    }

    /** A type from which nothing is derived. */
    public static <T extends Record> FactType<T> of(Class<T> record, String zh, String en, Map<String, Field> fields) {
        return new FactType<>(record.getSimpleName(), record, zh, en, fields, fact -> List.of(), List.of());
    }

    /** A module's share of the catalogue: a bean of this type is found by the rulebook. */
    public interface Source {
        List<FactType<?>> factTypes();
    }
}
