package xiaoer.shop.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import xiaoer.rulebook.FactType;

/** The words of a fact, written beside its components so that a field and its meaning change together. */
final class Words<T extends Record> {

    private final Class<T> record;
    private final String zh;
    private final String en;
    private final Map<String, FactType.Field> fields = new LinkedHashMap<>();

    private Words(Class<T> record, String zh, String en) {
        this.record = record;
        this.zh = zh;
        this.en = en;
    }

    static <T extends Record> Words<T> of(Class<T> record, String zh, String en) {
        return new Words<>(record, zh, en);
    }

    Words<T> field(String name, String zh, String en) {
        return field(name, zh, en, "");
    }

    Words<T> field(String name, String zh, String en, String unit) {
        fields.put(name, new FactType.Field(zh, en, unit));
        return this;
    }

    /** A text that is one of these words, or empty while nothing is known. */
    Words<T> choice(String name, String zh, String en, String... codes) {
        fields.put(name, new FactType.Field(zh, en, "", List.of(codes)));
        return this;
    }

    /** Without a deriver: the shop's own facts are counted or looked up, nothing follows from them. */
    FactType<T> type() {
        return FactType.of(record, zh, en, fields);
    }

    /** With facts that are read out of this one. */
    FactType<T> type(Function<T, Collection<? extends Record>> deriver, List<Class<? extends Record>> derives) {
        return new FactType<>(record.getSimpleName(), record, zh, en, fields, deriver, derives);
    }
}
