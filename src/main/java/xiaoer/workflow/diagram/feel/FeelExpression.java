package xiaoer.workflow.diagram.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;

/** A parsed part of a condition. */
sealed interface FeelExpression
        permits FeelExpression.Name, FeelExpression.Literal, FeelExpression.In, FeelExpression.Not, FeelOperation {

    /**
     * Its type.
     *
     * @throws Unreadable when a variable is not declared or a type does not fit
     */
    ValueType type(Map<String, ValueType> variables);

    /** Its value; null where it rests on a division by zero. */
    @Nullable
    Object value(Map<String, ?> values);

    /** As FEEL; joined parts stand in parentheses, so that no precedence is relied on. */
    String text();

    /** Adds the names of the variables it looks at. */
    default void collect(Set<String> names) {}

    /** @param name of a variable */
    record Name(String name) implements FeelExpression {

        @Override
        public ValueType type(Map<String, ValueType> variables) {
            ValueType type = variables.get(name);
            if (type == null) {
                throw new Unreadable(
                        "UNKNOWN_VARIABLE.CONDITION",
                        name,
                        variables.isEmpty() ? "—" : String.join(", ", variables.keySet()));
            }
            if (type == ValueType.TIME || type == ValueType.LIST) {
                throw new Unreadable("TYPE.NOT_IN_CONDITION", name, FeelTypes.of(type));
            }
            return type;
        }

        @Override
        public Object value(Map<String, ?> values) {
            Object value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("Variable " + name + " has no value");
            }
            return value;
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }
    }

    /** @param constant a String, BigDecimal or Boolean */
    record Literal(Object constant) implements FeelExpression {

        @Override
        public ValueType type(Map<String, ValueType> variables) {
            return constant instanceof String
                    ? ValueType.TEXT
                    : constant instanceof Boolean ? ValueType.YES_NO : ValueType.NUMBER;
        }

        @Override
        public Object value(Map<String, ?> values) {
            return constant;
        }

        @Override
        public String text() {
            return constant instanceof String
                    ? "\"" + constant + "\""
                    : constant instanceof BigDecimal number ? number.toPlainString() : constant.toString();
        }
    }

    /** Whether a value is one of some texts or numbers. */
    record In(FeelExpression sought, List<Literal> choices) implements FeelExpression {

        @Override
        public ValueType type(Map<String, ValueType> variables) {
            ValueType type = sought.type(variables);
            for (Literal choice : choices) {
                if (choice.type(variables) != type) {
                    throw FeelTypes.clash("TYPE.CHOICES", sought, type, choice, choice.type(variables));
                }
            }
            return ValueType.YES_NO;
        }

        @Override
        public @Nullable Object value(Map<String, ?> values) {
            Object value = sought.value(values);
            return value == null
                    ? null
                    : choices.stream().anyMatch(choice -> FeelOperation.same(value, choice.constant()));
        }

        @Override
        public String text() {
            return "(" + sought.text() + " in "
                    + choices.stream().map(Literal::text).collect(Collectors.joining(", ", "(", ")")) + ")";
        }

        @Override
        public void collect(Set<String> names) {
            sought.collect(names);
        }
    }

    record Not(FeelExpression operand) implements FeelExpression {

        @Override
        public ValueType type(Map<String, ValueType> variables) {
            return FeelTypes.expect(ValueType.YES_NO, operand, variables, "not(…)");
        }

        @Override
        public @Nullable Object value(Map<String, ?> values) {
            return operand.value(values) instanceof Boolean flag ? !flag : null;
        }

        @Override
        public String text() {
            return "not(" + operand.text() + ")";
        }

        @Override
        public void collect(Set<String> names) {
            operand.collect(names);
        }
    }
}
