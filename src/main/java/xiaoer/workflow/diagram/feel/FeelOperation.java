package xiaoer.workflow.diagram.feel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;

/** {@code and}, {@code or}, a comparison, or one of {@code + - * /}. */
record FeelOperation(String operator, FeelExpression left, FeelExpression right) implements FeelExpression {

    /** The precision that the FEEL standard names. */
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    static FeelExpression negative(FeelExpression operand) {
        return new FeelOperation("-", new Literal(BigDecimal.ZERO), operand);
    }

    @Override
    public ValueType type(Map<String, ValueType> variables) {
        switch (operator) {
            case "and", "or" -> {
                FeelTypes.expect(ValueType.YES_NO, left, variables, operator);
                return FeelTypes.expect(ValueType.YES_NO, right, variables, operator);
            }
            case "=", "!=" -> {
                ValueType type = left.type(variables);
                if (right.type(variables) != type) {
                    throw FeelTypes.clash("TYPE.COMPARISON", left, type, right, right.type(variables));
                }
                return ValueType.YES_NO;
            }
            default -> {
                FeelTypes.expect(ValueType.NUMBER, left, variables, operator);
                FeelTypes.expect(ValueType.NUMBER, right, variables, operator);
                return "+-*/".contains(operator) ? ValueType.NUMBER : ValueType.YES_NO;
            }
        }
    }

    @Override
    public @Nullable Object value(Map<String, ?> values) {
        Object first = left.value(values);
        return switch (operator) {
            case "and" -> joined(first, false, values);
            case "or" -> joined(first, true, values);
            default -> both(first, right.value(values));
        };
    }

    private @Nullable Object both(@Nullable Object first, @Nullable Object second) {
        if (first == null || second == null) {
            return null;
        }
        return switch (operator) {
            case "=" -> same(first, second);
            case "!=" -> !same(first, second);
            default -> computed((BigDecimal) first, (BigDecimal) second);
        };
    }

    /** The logic of three values: one decisive side decides, whatever the other is. */
    private @Nullable Object joined(@Nullable Object first, boolean decisive, Map<String, ?> values) {
        if (Boolean.valueOf(decisive).equals(first)) {
            return decisive;
        }
        Object second = right.value(values);
        if (Boolean.valueOf(decisive).equals(second)) {
            return decisive;
        }
        return first == null || second == null ? null : !decisive;
    }

    /** Numbers are the same whatever zeros they are written with. */
    static boolean same(Object first, Object second) {
        return first instanceof BigDecimal one && second instanceof BigDecimal other
                ? one.compareTo(other) == 0
                : first.equals(second);
    }

    private @Nullable Object computed(BigDecimal one, BigDecimal other) {
        return switch (operator) {
            case "<" -> one.compareTo(other) < 0;
            case "<=" -> one.compareTo(other) <= 0;
            case ">" -> one.compareTo(other) > 0;
            case ">=" -> one.compareTo(other) >= 0;
            case "+" -> one.add(other, PRECISION);
            case "-" -> one.subtract(other, PRECISION);
            case "*" -> one.multiply(other, PRECISION);
            default -> other.signum() == 0 ? null : one.divide(other, PRECISION);
        };
    }

    @Override
    public String text() {
        return "(" + left.text() + " " + operator + " " + right.text() + ")";
    }

    @Override
    public void collect(Set<String> names) {
        left.collect(names);
        right.collect(names);
    }
}
