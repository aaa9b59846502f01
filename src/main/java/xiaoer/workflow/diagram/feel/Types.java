package xiaoer.workflow.diagram.feel;

import java.util.Map;
import xiaoer.workflow.ProcessInfo.ValueType;

/** Types in Chinese, and the sentences about those that do not fit. */
public final class Types {

    private Types() {}

    /** For people. */
    public static String of(ValueType type) {
        return switch (type) {
            case TEXT -> "文字";
            case NUMBER -> "数";
            case YES_NO -> "是否";
            case TIME -> "时间";
            case LIST -> "列表";
        };
    }

    static String clash(Expression left, ValueType leftType, Expression right, ValueType rightType) {
        return left.text() + " 是" + of(leftType) + "，" + right.text() + " 是" + of(rightType) + "，不能相比";
    }

    /** The expected type. */
    static ValueType expect(ValueType expected, Expression operand, Map<String, ValueType> variables, String operator) {
        ValueType type = operand.type(variables);
        if (type != expected) {
            throw new Unreadable(
                    "TYPE",
                    operator + " 要" + of(expected) + "，" + operand.text() + " 是" + of(type),
                    expected == ValueType.YES_NO
                            ? "请写完整的比较，例如 reason = \"QUALITY\" or reason = \"WRONG\""
                            : "请用数或数的变量");
        }
        return expected;
    }
}
