package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Declaration.Cardinality;
import xiaoer.rulebook.Declaration.Use;
import xiaoer.rulebook.Type.Kind;
import xiaoer.rulebook.WrittenRule.ParameterUse;
import xiaoer.rulebook.language.Condition;
import xiaoer.rulebook.language.Condition.Accumulate;
import xiaoer.rulebook.language.Condition.Constraint;
import xiaoer.rulebook.language.Condition.Group;
import xiaoer.rulebook.language.Condition.Join;
import xiaoer.rulebook.language.Condition.Pattern;
import xiaoer.rulebook.language.Condition.Result;
import xiaoer.rulebook.language.Expression;
import xiaoer.rulebook.language.Expression.Name;
import xiaoer.rulebook.language.Expression.Operation;
import xiaoer.rulebook.language.Expression.Text;

/** Checks the conditions of one rule against what its decision declares, and writes them for the engine. */
final class ConditionWriter {

    private static final FactShape PARAMETER = new FactShape(Parameter.class, Map.of());
    /** Technical bounds: each further fact multiplies what the engine must remember. */
    private static final int MAX_PATTERNS = 20;

    private static final int MAX_MANY = 2;

    private final Declaration declaration;
    private final Catalogue catalogue;
    private final int rule;
    private final List<ParameterUse> uses = new ArrayList<>();
    private int patterns;
    private int many;
    private boolean summing;

    /** @param rule the number by which the engine calls the rule */
    ConditionWriter(Declaration declaration, Catalogue catalogue, int rule) {
        this.declaration = declaration;
        this.catalogue = catalogue;
        this.rule = rule;
    }

    List<ParameterUse> uses() {
        return uses;
    }

    String write(Condition condition, Scope scope) {
        if (condition instanceof Pattern pattern) {
            return pattern(pattern, scope, true);
        }
        if (condition instanceof Accumulate accumulate) {
            return accumulate(accumulate, scope);
        }
        Group group = (Group) condition;
        return switch (group.join()) {
            case AND -> "(" + joined(group, " and ", scope) + ")";
            // The engine would fire once per branch that holds; people mean "at least one of them".
            case OR -> "exists(" + joined(group, " or ", scope.inner()) + ")";
            case NOT -> "not(" + joined(group, " and ", scope.inner()) + ")";
            case EXISTS -> "exists(" + joined(group, " and ", scope.inner()) + ")";
            case FORALL -> "forall(" + joined(group, " ", scope.inner()) + ")";
        };
    }

    private String joined(Group group, String word, Scope scope) {
        List<String> parts = new ArrayList<>();
        for (Condition part : group.parts()) {
            Scope inner = group.join() == Join.OR ? scope.inner() : scope;
            boolean multiplies = group.join() == Join.AND || group.join() == Join.FORALL;
            parts.add(part instanceof Pattern pattern ? pattern(pattern, inner, multiplies) : write(part, inner));
        }
        return String.join(word, parts);
    }

    private String pattern(Pattern pattern, Scope scope, boolean multiplies) {
        FactShape shape = shape(pattern);
        if (++patterns > MAX_PATTERNS) {
            throw pattern.place().stop("TOO_LARGE.PATTERNS", MAX_PATTERNS);
        }
        Use use = declaration.use(pattern.type());
        if (multiplies && use != null && use.cardinality() == Cardinality.MANY && ++many > MAX_MANY) {
            throw pattern.place().stop(summing ? "TOO_LARGE.MANY_SUMMED" : "TOO_LARGE.MANY", MAX_MANY);
        }
        if (shape == PARAMETER) {
            noteParameter(pattern);
        }
        ExpressionWriter expressions = new ExpressionWriter(scope, catalogue, rule, shape);
        List<String> constraints = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.variable() != null && constraint.field() != null) {
                Type type = ExpressionWriter.field(shape, constraint.field(), constraint.place())
                        .type();
                scope.bind(constraint.variable(), type, constraint.place());
                constraints.add(constraint.variable() + " : " + constraint.field());
            }
            if (constraint.test() != null) {
                constraints.add(expressions.test(constraint.test()));
            }
        }
        String variable = "";
        if (pattern.variable() != null) {
            scope.bind(pattern.variable(), shape.type(), pattern.place());
            variable = pattern.variable() + " : ";
        }
        return variable + shape.name() + "(" + String.join(", ", constraints) + ")";
    }

    private FactShape shape(Pattern pattern) {
        if (pattern.type().equals("Parameter")) {
            return PARAMETER;
        }
        Use use = declaration.use(pattern.type());
        if (use != null) {
            return use.shape();
        }
        if (pattern.type().equals("Decision") || pattern.type().equals("Finding")) {
            throw pattern.place().stop("NOT_ALLOWED.DECISION_MATCHED", pattern.type());
        }
        String declared = String.join(", ", declaration.facts().keySet());
        throw declaration.facts().keySet().stream()
                .filter(pattern.type()::equalsIgnoreCase)
                .findFirst()
                .map(meant -> pattern.place().stop("UNKNOWN_FACT.NEAR", pattern.type(), meant))
                .orElseGet(() -> pattern.place().stop("UNKNOWN_FACT.UNDECLARED", pattern.type(), declared));
    }

    /** A parameter is matched by its key, so that it is known which ones a rule rests on. */
    private void noteParameter(Pattern pattern) {
        String key = pattern.constraints().isEmpty()
                ? null
                : keyOf(pattern.constraints().get(0));
        if (key == null) {
            throw pattern.place().stop("BAD_PARAMETER");
        }
        if (!declaration.parameters().containsKey(key)) {
            throw pattern.place().stop("UNDECLARED_PARAMETER", key);
        }
        uses.add(new ParameterUse(key, "key", pattern.place()));
        for (String field : List.of("number", "flag")) {
            if (pattern.constraints().stream().anyMatch(constraint -> names(constraint, field))) {
                uses.add(new ParameterUse(key, field, pattern.place()));
            }
        }
    }

    private static @Nullable String keyOf(Constraint constraint) {
        return constraint.test() instanceof Operation equal
                        && equal.operator().equals("==")
                        && equal.left() instanceof Name name
                        && name.name().equals("key")
                        && equal.right() instanceof Text text
                ? text.value()
                : null;
    }

    private static boolean names(Constraint constraint, String field) {
        return field.equals(constraint.field()) || constraint.test() != null && names(constraint.test(), field);
    }

    private static boolean names(Expression expression, String field) {
        if (expression instanceof Operation operation) {
            return names(operation.left(), field) || names(operation.right(), field);
        }
        if (expression instanceof Expression.Not not) {
            return names(not.operand(), field);
        }
        if (expression instanceof Expression.In in) {
            return names(in.left(), field);
        }
        return expression instanceof Name name && name.name().equals(field);
    }

    private String accumulate(Accumulate accumulate, Scope scope) {
        Scope inner = scope.inner();
        summing = true;
        String source = write(accumulate.source(), inner);
        summing = false;
        List<String> results = new ArrayList<>();
        for (Result result : accumulate.results()) {
            ExpressionWriter.Written argument = result.argument() == null
                    ? new ExpressionWriter.Written("", Type.NOTHING)
                    : new ExpressionWriter(inner, catalogue, rule, null).value(result.argument());
            scope.bind(result.variable(), typeOf(result, argument.type()), result.place());
            String function = Aggregate.engineName(result.function());
            results.add(result.variable() + " : " + function + "(" + argument.text() + ")");
        }
        ExpressionWriter tests = new ExpressionWriter(scope, catalogue, rule, null);
        List<String> written = accumulate.tests().stream().map(tests::test).toList();
        return "accumulate(" + source + "; " + String.join(", ", results)
                + (written.isEmpty() ? "" : "; " + String.join(", ", written)) + ")";
    }

    private static Type typeOf(Result result, Type argument) {
        boolean number = argument.is(Kind.NUMBER);
        Type type = switch (result.function()) {
            case "count" -> Type.NUMBER;
            case "collectList" -> argument.is(Kind.TEXT) ? Type.TEXTS : number ? Type.NUMBERS : null;
            default -> number ? Type.NUMBER : null;
        };
        if (type == null) {
            throw result.place().stop("TYPE.SUMMED_UP", result.function(), argument.words());
        }
        return type;
    }
}
