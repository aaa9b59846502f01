package xiaoer.workflow.diagram.feel;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xiaoer.workflow.ProcessInfo.ValueType;

/**
 * When a sequence flow is taken: comparisons of declared variables, numbers, texts and true or false, joined by
 * {@code and}, {@code or}, {@code not(…)}, {@code in (…)} and {@code + - * /}. It means exactly what it means in FEEL; only what rests on a division by zero, which
 * FEEL compares like any other value, is neither true nor false.
 */
public final class FeelCondition {

    private final FeelExpression expression;
    private final String text;

    private FeelCondition(FeelExpression expression) {
        this.expression = expression;
        this.text = expression.text();
    }

    /**
     * Reads a condition whose types are not yet known to fit.
     *
     * @throws Unreadable when it is not of the language
     */
    public static FeelCondition parse(String text) {
        return new FeelCondition(FeelParser.parse(text));
    }

    /** Whether a variable of this name could not be told from a word of the language. */
    public static boolean isReserved(String name) {
        return FeelParser.isReserved(name);
    }

    /**
     * Refuses what does not fit the variables.
     *
     * @throws Unreadable when a variable is not declared or a type does not fit
     */
    public void check(Map<String, ValueType> variables) {
        if (expression.type(variables) != ValueType.YES_NO) {
            throw new Unreadable("TYPE.NO_YES_NO", text);
        }
    }

    /**
     * Whether it holds. No way may be taken, nor left, by a comparison with the result of a division by zero.
     *
     * @param values of all its variables: String, BigDecimal, Boolean
     * @throws IllegalArgumentException when a variable has no value
     * @throws ArithmeticException when it rests on a division by zero
     */
    public boolean holds(Map<String, ?> values) {
        if (expression.value(values) instanceof Boolean flag) {
            return flag;
        }
        throw new ArithmeticException("divided by zero in " + text + " with " + new TreeMap<>(values));
    }

    /** The names of the variables it looks at. */
    public Set<String> variables() {
        Set<String> names = new TreeSet<>();
        expression.collect(names);
        return names;
    }

    /** As FEEL, written anew from what was understood. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FeelCondition condition && expression.equals(condition.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
