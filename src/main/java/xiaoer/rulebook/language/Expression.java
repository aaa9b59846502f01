package xiaoer.rulebook.language;

import java.util.List;
import xiaoer.shared.Place;

/** A parsed expression of the rule language; there is nothing in it that could call anything. */
public sealed interface Expression {

    Place place();

    record Text(String value, Place place) implements Expression {}

    /** Only 0 and 1, but for the item of a finding. */
    record Whole(int value, Place place) implements Expression {}

    record Flag(boolean value, Place place) implements Expression {}

    record Nothing(Place place) implements Expression {}

    /** A field of the pattern it stands in, or a variable. */
    record Name(String name, Place place) implements Expression {}

    /** A field of a fact that a variable stands for: {@code $order.days}. */
    record Member(String variable, String field, Place place) implements Expression {}

    record Not(Expression operand, Place place) implements Expression {}

    record Minus(Expression operand, Place place) implements Expression {}

    /** {@code + - * /}, comparisons, {@code && ||}, {@code contains}, {@code memberOf}. */
    record Operation(String operator, Expression left, Expression right, Place place) implements Expression {}

    /** One of several values, or none of them. */
    record In(Expression left, List<Expression> values, boolean negated, Place place) implements Expression {}

    /** None of them: {@code not contains}, {@code not memberOf}. */
    static Expression negated(Expression expression) {
        return new Not(expression, expression.place());
    }
}
