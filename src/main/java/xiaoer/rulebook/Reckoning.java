package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reckons what consists of several operations, one step after the other: {@code a + b * c} is taken a, taken b, taken c,
 * times, plus. Called by the text that is written for the engine, never by authored text. The engine's compiler reads each
 * argument of a call several times, so calls within calls would double its work with every level; a chain of steps costs
 * it the same for each.
 */
public final class Reckoning {

    private final int rule;

    /** What has been taken and not yet used; a missing value is one too. */
    private final Deque<Optional<Object>> open = new ArrayDeque<>(4);

    private Reckoning(int rule) {
        this.rule = rule;
    }

    /** @param rule the number by which the engine calls the rule */
    public static Reckoning of(int rule) {
        return new Reckoning(rule);
    }

    public Reckoning take(@Nullable Object value) {
        open.push(Optional.ofNullable(value));
        return this;
    }

    public Reckoning plus(int line) {
        Object right = used();
        return take(Arithmetic.plus(used(), right, rule, line));
    }

    public Reckoning minus(int line) {
        Object right = used();
        return take(Arithmetic.minus(used(), right, rule, line));
    }

    public Reckoning times(int line) {
        Object right = used();
        return take(Arithmetic.times(used(), right, rule, line));
    }

    public Reckoning over(int line) {
        Object right = used();
        return take(Arithmetic.over(used(), right, rule, line));
    }

    public Reckoning negative(int line) {
        return take(Arithmetic.negative(used(), rule, line));
    }

    public Reckoning joined(int line) {
        Object right = used();
        return take(Arithmetic.joined((String) used(), (String) right, rule, line));
    }

    public BigDecimal number() {
        return (BigDecimal) result();
    }

    public String text() {
        return (String) result();
    }

    private Object result() {
        return open.pop().orElseThrow(() -> new NoSuchElementException("Every operation comes to something"));
    }

    private @Nullable Object used() {
        return open.pop().orElse(null);
    }
}
