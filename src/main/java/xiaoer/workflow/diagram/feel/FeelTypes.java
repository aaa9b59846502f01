package xiaoer.workflow.diagram.feel;

import java.util.Map;
import xiaoer.shared.ProblemWords;
import xiaoer.workflow.ProcessInfo.ValueType;

/** What is expected of types, and what does not fit. */
public final class FeelTypes {

    private FeelTypes() {}

    /** For people, as an argument of a problem. */
    public static String of(ValueType type) {
        return ProblemWords.word(type.name());
    }

    /** @param code of the problem, whose words tell both sides and their types */
    static Unreadable clash(
            String code, FeelExpression left, ValueType leftType, FeelExpression right, ValueType rightType) {
        return new Unreadable(code, left.text(), of(leftType), right.text(), of(rightType));
    }

    /** The expected type. */
    static ValueType expect(
            ValueType expected, FeelExpression operand, Map<String, ValueType> variables, String operator) {
        ValueType type = operand.type(variables);
        if (type != expected) {
            throw new Unreadable(
                    expected == ValueType.YES_NO ? "TYPE.YES_NO_OPERAND" : "TYPE.OPERAND",
                    operator,
                    of(expected),
                    operand.text(),
                    of(type));
        }
        return expected;
    }
}
