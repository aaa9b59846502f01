package xiaoer.rulebook;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * What a rule sums up of many numbers, in the arithmetic of all rules. The engine's own functions reckon in the type of
 * the field: an average of money is rounded to the digits of its first sum, one of whole numbers is a binary fraction.
 *
 * <p>Missing numbers are passed over. Of nothing the sum is 0; average, minimum and maximum are missing.
 */
final class Aggregate implements AccumulateFunction<Aggregate.Numbers> {

    /** The numbers of one context. */
    static final class Numbers implements Serializable {
        private final ArrayList<BigDecimal> all = new ArrayList<>();
    }

    private static final List<Aggregate> ALL = List.of(
            new Aggregate("sum", Aggregate::sum),
            new Aggregate("average", all -> all.isEmpty() ? null : average(all)),
            new Aggregate("min", all -> all.isEmpty() ? null : Collections.min(all)),
            new Aggregate("max", all -> all.isEmpty() ? null : Collections.max(all)));

    private final String name;
    private final Function<Collection<BigDecimal>, @Nullable BigDecimal> comesTo;

    private Aggregate(String name, Function<Collection<BigDecimal>, @Nullable BigDecimal> comesTo) {
        this.name = name;
        this.comesTo = comesTo;
    }

    static List<Aggregate> all() {
        return ALL;
    }

    /** As the engine knows it; another name than its own functions have, of which it takes one by type. */
    String engineName() {
        return engineName(name);
    }

    /** The engine's name of a function that rules call by this name. */
    static String engineName(String function) {
        return ALL.stream().anyMatch(each -> each.name.equals(function)) ? "exact_" + function : function;
    }

    private static BigDecimal sum(Collection<BigDecimal> all) {
        return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal average(Collection<BigDecimal> all) {
        return Arithmetic.quotient(sum(all), BigDecimal.valueOf(all.size()));
    }

    @Override
    public Numbers createContext() {
        return new Numbers();
    }

    @Override
    public void init(Numbers context) {
        context.all.clear();
    }

    @Override
    public void accumulate(Numbers context, @Nullable Object value) {
        if (value != null) {
            context.all.add(Arithmetic.number(value));
        }
    }

    @Override
    public void reverse(Numbers context, @Nullable Object value) {
        if (value != null) {
            context.all.remove(Arithmetic.number(value));
        }
    }

    @Override
    public @Nullable Object getResult(Numbers context) {
        return comesTo.apply(context.all);
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return BigDecimal.class;
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("Compiled rules are kept in memory only: " + name);
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("Compiled rules are kept in memory only: " + name);
    }
}
