package xiaoer.workflow.diagram.feel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.ProcessInfo.ValueType;

/** A parsed part of a condition. */
sealed interface Expression permits Expression.Name, Expression.Literal, Expression.In, Expression.Not, Operation {

    /**
     * Its type.
     *
     * @throws Unreadable when a variable is not declared or a type does not fit
     */
    ValueType type(Map<String, ValueType> variables);

    /** Its value; null where FEEL answers null. */
    @Nullable
    Object value(Map<String, ?> values);

    /** As FEEL; joined parts stand in parentheses, so that no precedence is relied on. */
    String text();

    /** Adds the names of the variables it looks at. */
    default void collect(Set<String> names) {}

    /** @param name of a variable */
    record Name(String name) implements Expression {

        @Override
        public ValueType type(Map<String, ValueType> variables) {
            ValueType type = variables.get(name);
            if (type == null) {
                throw new Unreadable(
                        "UNKNOWN_VARIABLE",
                        "没有变量 " + name,
                        "已声明的变量：" + (variables.isEmpty() ? "无" : String.join("、", variables.keySet())) + "；文字要加双引号");
            }
            if (type == ValueType.TIME || type == ValueType.LIST) {
                throw new Unreadable(
                        "TYPE", "变量 " + name + " 是" + Types.of(type) + "，不能用在条件里", "条件只能比较数、文字和是否；时间和列表请交给规则判断");
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
    record Literal(Object constant) implements Expression {

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
    record In(Expression sought, List<Literal> choices) implements Expression {

        @Override
        public ValueType type(Map<String, ValueType> variables) {
            ValueType type = sought.type(variables);
            for (Literal choice : choices) {
                if (choice.type(variables) != type) {
                    throw new Unreadable(
                            "TYPE", Types.clash(sought, type, choice, choice.type(variables)), "in 的括号里写同一种值");
                }
            }
            return ValueType.YES_NO;
        }

        @Override
        public Object value(Map<String, ?> values) {
            Object value = sought.value(values);
            return choices.stream().anyMatch(choice -> Operation.same(value, choice.constant()));
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

    record Not(Expression operand) implements Expression {

        @Override
        public ValueType type(Map<String, ValueType> variables) {
            return Types.expect(ValueType.YES_NO, operand, variables, "not(…)");
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
