package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import xiaoer.rulebook.language.Condition.Constraint;
import xiaoer.rulebook.language.Condition.Pattern;
import xiaoer.rulebook.language.Expression.In;
import xiaoer.rulebook.language.Expression.Member;
import xiaoer.rulebook.language.Expression.Name;
import xiaoer.rulebook.language.Expression.Operation;
import xiaoer.rulebook.language.Expression.Text;
import xiaoer.rulebook.language.PolicyWords.Fact;
import xiaoer.shared.Place;

/**
 * The conditions of one rule of a policy table. Parameters come first, then the facts as they are declared; what is asked
 * of several stands with the last of them, which sees the values of those before by variables.
 */
final class PolicyRule {

    /** What is said of one fact, or of one parameter. */
    private static final class Part {

        private final Map<String, String> variables = new LinkedHashMap<>();
        private final List<Expression> tests = new ArrayList<>();
    }

    private final List<String> order = new ArrayList<>();
    private final Place place;
    private final Map<String, Part> parts = new HashMap<>();
    private final Set<String> parameters = new LinkedHashSet<>();
    private int variables;

    PolicyRule(List<Fact> facts, Place place) {
        facts.forEach(fact -> order.add(fact.name().code()));
        this.place = place;
    }

    /**
     * Asks what all cases ask, and that one of the cases holds with the rest of what it asks.
     *
     * @param cases each with what it asks, by whatever tells two questions apart
     */
    void ask(List<Map<String, Expression>> cases) {
        Set<String> common = new LinkedHashSet<>(cases.get(0).keySet());
        cases.forEach(each -> common.retainAll(each.keySet()));
        common.forEach(each -> ask(Objects.requireNonNull(cases.get(0).get(each))));
        if (cases.size() > 1) {
            askOneOf(cases.stream()
                    .map(each -> each.entrySet().stream()
                            .filter(test -> !common.contains(test.getKey()))
                            .map(Map.Entry::getValue)
                            .toList())
                    .toList());
        }
        if (parts.keySet().stream().allMatch(parameters::contains)) {
            part(order.get(0));
        }
    }

    private void ask(Expression test) {
        String owner = owner(test);
        part(owner).tests.add(written(test, owner));
    }

    /** The engine would ask whether any of several facts fits, which is another question: the cases are about one fact. */
    private void askOneOf(List<List<Expression>> cases) {
        Set<String> owners = new LinkedHashSet<>();
        for (List<Expression> each : cases) {
            if (each.isEmpty()) {
                throw place.stop("POLICY.EMPTY_CASE");
            }
            each.forEach(test -> owners.add(owner(test)));
        }
        String owner = owners.iterator().next();
        if (owners.size() > 1 || owner.startsWith(PolicyTerms.PARAMETER)) {
            throw place.stop("POLICY.CASES_OF_SEVERAL");
        }
        part(owner)
                .tests
                .add(joined(
                        "||",
                        cases.stream()
                                .map(each -> joined(
                                        "&&",
                                        each.stream()
                                                .map(test -> written(test, owner))
                                                .toList()))
                                .toList()));
    }

    private static Expression joined(String operator, List<Expression> parts) {
        return parts.stream()
                .reduce((left, right) -> new Operation(operator, left, right, right.place()))
                .orElseThrow();
    }

    /** The last fact of which a test speaks; a single parameter of which it speaks alone. */
    private String owner(Expression test) {
        Set<String> named = new LinkedHashSet<>();
        name(test, named);
        if (named.size() == 1) {
            return named.iterator().next();
        }
        return named.stream()
                .max(Comparator.comparingInt(order::indexOf))
                .filter(order::contains)
                .orElse(order.get(0));
    }

    private static void name(Expression expression, Set<String> named) {
        if (expression instanceof Member member) {
            named.add(member.variable());
        } else if (expression instanceof Operation operation) {
            name(operation.left(), named);
            name(operation.right(), named);
        } else if (expression instanceof In in) {
            name(in.left(), named);
            in.values().forEach(value -> name(value, named));
        }
    }

    /** A value as the consequence can speak of it. */
    Expression placed(Expression value) {
        return written(value, "");
    }

    private Expression written(Expression expression, String owner) {
        if (expression instanceof Member member) {
            return member.variable().equals(owner)
                    ? new Name(member.field(), member.place())
                    : new Name(variable(member), member.place());
        }
        if (expression instanceof Operation operation) {
            return new Operation(
                    operation.operator(),
                    written(operation.left(), owner),
                    written(operation.right(), owner),
                    operation.place());
        }
        if (expression instanceof In in) {
            return new In(
                    written(in.left(), owner),
                    in.values().stream().map(value -> written(value, owner)).toList(),
                    in.negated(),
                    in.place());
        }
        return expression;
    }

    private static boolean reckons(Expression expression) {
        return expression instanceof Operation operation
                && (PolicyTerms.RECKONED.contains(operation.operator())
                        || reckons(operation.left())
                        || reckons(operation.right()));
    }

    private String variable(Member member) {
        return part(member.variable()).variables.computeIfAbsent(member.field(), field -> "$v" + ++variables);
    }

    private Part part(String fact) {
        if (fact.startsWith(PolicyTerms.PARAMETER)) {
            parameters.add(fact);
        }
        return parts.computeIfAbsent(fact, each -> new Part());
    }

    List<Condition> conditions() {
        List<Condition> conditions = new ArrayList<>();
        for (String parameter : parameters) {
            conditions.add(pattern("Parameter", parameter));
        }
        for (String fact : order) {
            if (parts.containsKey(fact)) {
                conditions.add(pattern(fact, fact));
            }
        }
        return conditions;
    }

    private Pattern pattern(String type, String of) {
        Part part = part(of);
        List<Constraint> constraints = new ArrayList<>();
        if (type.equals("Parameter")) {
            Expression key = new Text(of.substring(PolicyTerms.PARAMETER.length()), place);
            constraints.add(new Constraint(null, null, new Operation("==", new Name("key", place), key, place), place));
        }
        part.variables.forEach((field, variable) -> constraints.add(new Constraint(variable, field, null, place)));
        // What need not be reckoned comes first: most facts are told apart by it alone.
        part.tests.stream()
                .sorted(Comparator.comparing(PolicyRule::reckons))
                .forEach(test -> constraints.add(new Constraint(null, null, test, test.place())));
        return new Pattern(null, type, constraints, place);
    }
}
