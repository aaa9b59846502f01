package xiaoer.rulebook;

import xiaoer.rulebook.ExpressionWriter.Written;
import xiaoer.rulebook.Type.Kind;
import xiaoer.rulebook.language.Expression;
import xiaoer.rulebook.language.Expression.Operation;
import xiaoer.rulebook.language.Expression.Text;

/** Checks that the two sides of a comparison can be compared, and writes it so that the engine compares exactly. */
final class ComparisonWriter {

    private final Operation operation;
    private final Written left;
    private final Written right;

    ComparisonWriter(Operation operation, Written left, Written right) {
        this.operation = operation;
        this.left = asChoice(operation.left(), left, right.type());
        this.right = asChoice(operation.right(), right, this.left.type());
    }

    String write() {
        if (!areComparable()) {
            throw operation
                    .place()
                    .stop(
                            isOrder() ? "TYPE.ORDERED" : "TYPE.COMPARED",
                            left.text(),
                            left.type().words(),
                            right.text(),
                            right.type().words(),
                            operation.operator());
        }
        return left.type().comparesPlainlyWith(right.type())
                ? left.text() + " " + operation.operator() + " " + right.text()
                : exactly(left.text(), right.text());
    }

    private boolean isOrder() {
        return !operation.operator().equals("==") && !operation.operator().equals("!=");
    }

    private boolean areComparable() {
        if (isOrder()) {
            return left.type().kind() == right.type().kind()
                    && (left.type().is(Kind.NUMBER) || left.type().is(Kind.TIME));
        }
        return areAlike(left.type(), right.type());
    }

    private String exactly(String left, String right) {
        return switch (operation.operator()) {
            case "==" -> "Arithmetic.same(" + left + ", " + right + ")";
            case "!=" -> "!Arithmetic.same(" + left + ", " + right + ")";
            case "<" -> "Arithmetic.less(" + left + ", " + right + ")";
            case "<=" -> "Arithmetic.atMost(" + left + ", " + right + ")";
            case ">" -> "Arithmetic.less(" + right + ", " + left + ")";
            default -> "Arithmetic.atMost(" + right + ", " + left + ")";
        };
    }

    private static boolean areAlike(Type left, Type right) {
        if (left.is(Kind.NOTHING) || right.is(Kind.NOTHING)) {
            Type other = left.is(Kind.NOTHING) ? right : left;
            return !other.java().isPrimitive();
        }
        boolean alike = left.kind() == right.kind() && !left.isList();
        return alike && (!left.is(Kind.CHOICE) || left.java() == right.java());
    }

    /** A text beside a choice, or a text that is one of a few words, is one of those, or a mistake. */
    private static Written asChoice(Expression expression, Written written, Type other) {
        if (!(expression instanceof Text text) || !other.is(Kind.CHOICE) && !other.is(Kind.TEXT)) {
            return written;
        }
        if (!other.hasChoice(text.value())) {
            throw text.place().stop("UNKNOWN_CHOICE", text.value(), other.words());
        }
        return other.is(Kind.TEXT) ? written : new Written(other.java().getCanonicalName() + "." + text.value(), other);
    }
}
