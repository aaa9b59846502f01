package xiaoer.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Declaration.Cardinality;
import xiaoer.rulebook.Declaration.Use;
import xiaoer.rulebook.language.Condition;
import xiaoer.rulebook.language.Condition.Constraint;
import xiaoer.rulebook.language.Condition.Pattern;
import xiaoer.rulebook.language.Expression;
import xiaoer.rulebook.language.Expression.Flag;
import xiaoer.rulebook.language.Expression.In;
import xiaoer.rulebook.language.Expression.Name;
import xiaoer.rulebook.language.Expression.Not;
import xiaoer.rulebook.language.Expression.Operation;
import xiaoer.rulebook.language.Expression.Text;
import xiaoer.rulebook.language.Rule;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.TimeLimit;

/**
 * Finds rules, mostly rows of tables, that must contradict each other. Looks only at what can be seen for certain: rules
 * that do nothing but compare fields of single facts with texts and yes/no.
 */
final class Overlaps {

    /** A rule and, per field, the values with which it fires. */
    private record Case(Rule rule, String outcome, Map<String, Set<String>> values) {}

    /** Of one rule; a thousand equal rows would else be half a million problems. */
    private static final int MOST_TOLD = 10;

    private final Declaration declaration;

    Overlaps(Declaration declaration) {
        this.declaration = declaration;
    }

    void check(List<Rule> rules, List<Problem> problems) {
        List<Case> cases =
                rules.stream().map(this::caseOf).filter(Objects::nonNull).toList();
        for (int i = 0; i < cases.size(); i++) {
            TimeLimit.goOn();
            int told = problems.size();
            // What meets so many others is one mistake, seen often enough.
            for (int j = 0; j < i && problems.size() - told < MOST_TOLD; j++) {
                compare(cases.get(j), cases.get(i), problems);
            }
        }
    }

    private static void compare(Case first, Case second, List<Problem> problems) {
        if (first.rule().otherwise() != second.rule().otherwise()) {
            return;
        }
        boolean same = first.outcome().equals(second.outcome());
        String other = first.rule().name() + " (" + first.rule().place().shown() + ")";
        Place place = second.rule().place();
        if (first.values().equals(second.values())) {
            problems.add(
                    same
                            ? place.warning("DUPLICATE_ROW", other)
                            : place.problem("CONTRADICTION", other, second.outcome(), first.outcome()));
        } else if (!same && meet(first.values(), second.values())) {
            problems.add(place.warning("OVERLAP", other, second.outcome(), first.outcome()));
        }
    }

    private static boolean meet(Map<String, Set<String>> first, Map<String, Set<String>> second) {
        return first.entrySet().stream().allMatch(entry -> {
            Set<String> others = second.get(entry.getKey());
            return others == null || entry.getValue().stream().anyMatch(others::contains);
        });
    }

    /** Null when the rule says anything that is not looked at here. */
    private @Nullable Case caseOf(Rule rule) {
        if (rule.then().finding()) {
            return null;
        }
        Map<String, Set<String>> values = new TreeMap<>();
        for (Condition condition : rule.when()) {
            if (!(condition instanceof Pattern pattern) || !isSingle(pattern)) {
                return null;
            }
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.test() != null && !note(pattern.type(), constraint.test(), values)) {
                    return null;
                }
            }
        }
        return new Case(rule, ((Text) rule.then().head()).value(), values);
    }

    private boolean isSingle(Pattern pattern) {
        Use use = declaration.use(pattern.type());
        return use != null && use.cardinality() == Cardinality.ONE;
    }

    private static boolean note(String type, Expression test, Map<String, Set<String>> values) {
        if (test instanceof Name field) {
            return allow(type, field, Set.of("true"), values);
        }
        if (test instanceof Not not && not.operand() instanceof Name field) {
            return allow(type, field, Set.of("false"), values);
        }
        if (test instanceof Operation equal && equal.operator().equals("==") && equal.left() instanceof Name field) {
            String value = literal(equal.right());
            return value != null && allow(type, field, Set.of(value), values);
        }
        if (test instanceof In in && !in.negated() && in.left() instanceof Name field) {
            Set<String> allowed = new HashSet<>();
            in.values().forEach(value -> allowed.add(String.valueOf(literal(value))));
            return !allowed.contains("null") && allow(type, field, allowed, values);
        }
        return false;
    }

    private static boolean allow(String type, Name field, Set<String> allowed, Map<String, Set<String>> values) {
        values.merge(type + "." + field.name(), allowed, (known, more) -> {
            Set<String> both = new HashSet<>(known);
            both.retainAll(more);
            return both;
        });
        return !field.name().startsWith("$");
    }

    private static @Nullable String literal(Expression expression) {
        if (expression instanceof Text text) {
            return '"' + text.value() + '"';
        }
        return expression instanceof Flag flag ? String.valueOf(flag.value()) : null;
    }
}
