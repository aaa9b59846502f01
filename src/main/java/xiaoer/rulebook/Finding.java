package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a rule finds without deciding: points given or taken, or a place in a ranking. */
public final class Finding {

    private final int item;
    private BigDecimal points = BigDecimal.ZERO;
    private final List<String> about = new ArrayList<>();
    private final List<@Nullable Object> ranks = new ArrayList<>();
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    /** @param item which item of a sheet it belongs to; 0 when none */
    public Finding(int item) {
        this.item = item;
    }

    /** Points given or, negative, taken. */
    public Finding points(BigDecimal number) {
        points = number;
        return this;
    }

    /** Adds what it rests on, e.g. an order number, or a list of them; what is missing adds nothing. */
    public Finding about(@Nullable Object id) {
        if (id instanceof Iterable<?> ids) {
            ids.forEach(this::about);
        } else if (id != null) {
            about.add(id instanceof BigDecimal number ? number.toPlainString() : id.toString());
        }
        return this;
    }

    /** Adds a value: for the sentence's slots, and for those who asked. */
    public Finding with(String name, @Nullable Object value) {
        values.put(name, value);
        return this;
    }

    /** Gives it a place in the ranking: the lowest first; a further rank decides between equals. */
    public Finding rank(@Nullable Object key) {
        ranks.add(key);
        return this;
    }

    int item() {
        return item;
    }

    BigDecimal points() {
        return points;
    }

    List<String> about() {
        return about;
    }

    List<@Nullable Object> ranks() {
        return ranks;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
