package xiaoer.rulebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of a fact, written beside its components so that a field and its meaning change together: a builder of
 * {@link FactType}s for the modules that offer them.
 */
public final class FactWords<T extends Record> {

    private final Class<T> record;
    private final String zh;
    private final String en;
    private final Map<String, FactType.Field> fields = new LinkedHashMap<>();

    private FactWords(Class<T> record, String zh, String en) {
        this.record = record;
        this.zh = zh;
        this.en = en;
    }

    /** Begins with what the fact is, in Chinese and in English. */
    public static <T extends Record> FactWords<T> of(Class<T> record, String zh, String en) {
        return new FactWords<>(record, zh, en);
    }

    /** A value without a unit. */
    public FactWords<T> field(String name, String zh, String en) {
        return field(name, zh, en, "");
    }

    /** @param unit e.g. {@code yuan}, {@code business days} */
    public FactWords<T> field(String name, String zh, String en, String unit) {
        fields.put(name, new FactType.Field(zh, en, unit));
        return this;
    }

    /** A text that is one of these words, or empty while nothing is known. */
    public FactWords<T> choice(String name, String zh, String en, FactType.Code... choices) {
        fields.put(name, new FactType.Field(zh, en, "", List.of(choices), false, false));
        return this;
    }

    /** Likewise, with words that speak for themselves. */
    public FactWords<T> choice(String name, String zh, String en, String... codes) {
        fields.put(name, new FactType.Field(zh, en, "", List.of(codes)));
        return this;
    }

    /** A text that is any word, some of which rules ask for. */
    public FactWords<T> known(String name, String zh, String en, FactType.Code... known) {
        fields.put(name, new FactType.Field(zh, en, "", List.of(known), true, false));
        return this;
    }

    /** What people call a word. */
    public static FactType.Code code(String code, String zh, String en) {
        return new FactType.Code(code, zh, en);
    }

    /** A value that means nothing to today's rules and is kept for those of earlier releases. */
    public FactWords<T> former(String name, String zh, String en) {
        fields.put(name, new FactType.Field(zh, en, "", List.of(), false, true));
        return this;
    }

    /** A type that is counted or looked up: nothing follows from it. */
    public FactType<T> type() {
        return FactType.of(record, zh, en, fields);
    }

    /** A type out of which other facts are read. */
    public FactType<T> type(Function<T, Collection<? extends Record>> deriver, List<Class<? extends Record>> derives) {
        return new FactType<>(record.getSimpleName(), record, zh, en, fields, deriver, derives);
    }
}
