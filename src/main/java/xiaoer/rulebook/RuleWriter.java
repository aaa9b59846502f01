package xiaoer.rulebook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Type.Kind;
import xiaoer.rulebook.WrittenRule.ParameterUse;
import xiaoer.rulebook.language.Condition;
import xiaoer.rulebook.language.Condition.Group;
import xiaoer.rulebook.language.Condition.Join;
import xiaoer.rulebook.language.Expression;
import xiaoer.rulebook.language.Rule;
import xiaoer.rulebook.language.Rule.Call;
import xiaoer.rulebook.language.Rule.Consequence;
import xiaoer.rulebook.language.Sentence;
import xiaoer.shared.LocalizedText;

/** Checks one parsed rule against its decision's declaration and writes it anew for the engine. */
final class RuleWriter {

    /** Technical bound: no rule of people comes near it, and the engine's compiler needs time for each word. */
    private static final int MAX_TEXT = 40_000;

    static final Pattern VALUE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private final Declaration declaration;
    private final Catalogue catalogue;

    RuleWriter(Declaration declaration, Catalogue catalogue) {
        this.declaration = declaration;
        this.catalogue = catalogue;
    }

    /** @param number by which the engine calls the rule */
    WrittenRule write(Rule rule, int number) {
        Scope scope = new Scope(null);
        ConditionWriter conditions = new ConditionWriter(declaration, catalogue, number);
        StringBuilder text = new StringBuilder("rule \"" + number + "\"\n");
        if (rule.otherwise()) {
            text.append("ruleflow-group \"otherwise\"\n");
        }
        text.append("when\n");
        for (Condition condition : rule.when()) {
            if (!(rule.otherwise() && saysUndecided(condition))) {
                text.append("  ").append(conditions.write(condition, scope)).append('\n');
            }
        }
        text.append("then\n  answers.give(").append(number).append(", ");
        text.append(consequence(rule.then(), scope, number)).append(");\nend\n");
        if (text.length() > MAX_TEXT) {
            throw rule.place().stop("TOO_LARGE.RULE", rule.name());
        }
        Set<String> keys =
                conditions.uses().stream().map(ParameterUse::key).collect(Collectors.toCollection(TreeSet::new));
        return new WrittenRule(
                rule.name(),
                text.toString(),
                sentences(rule, LocalizedText.CHINESE, LocalizedText.ENGLISH),
                sentences(rule, "betterZh", "betterEn"),
                rule.words().getOrDefault("clause", ""),
                outcome(rule.then()),
                rule.otherwise(),
                rule.asked(),
                List.copyOf(conditions.uses()),
                keys,
                rule.place());
    }

    /** {@code not Decision()} is what the group already means. */
    private static boolean saysUndecided(Condition condition) {
        return condition instanceof Group group
                && group.join() == Join.NOT
                && group.parts().get(0) instanceof Condition.Pattern pattern
                && pattern.type().equals("Decision")
                && pattern.constraints().isEmpty();
    }

    private @Nullable String outcome(Consequence then) {
        if (then.finding()) {
            return null;
        }
        String outcome = ((Expression.Text) then.head()).value();
        if (!declaration.outcomes().containsKey(outcome)) {
            throw then.head()
                    .place()
                    .stop(
                            declaration.outcomes().isEmpty() ? "UNKNOWN_OUTCOME.NONE" : "UNKNOWN_OUTCOME",
                            outcome,
                            String.join(", ", declaration.outcomes().keySet()));
        }
        return outcome;
    }

    private String consequence(Consequence then, Scope scope, int number) {
        ExpressionWriter expressions = new ExpressionWriter(scope, catalogue, number, null);
        StringBuilder text = new StringBuilder("new ").append(then.finding() ? "Finding(" : "Decision(");
        text.append(expressions.value(then.head()).text()).append(')');
        Set<String> names = new HashSet<>();
        for (Call call : then.calls()) {
            ExpressionWriter.Written value = expressions.value(call.value());
            checkCall(call, value.type(), names);
            text.append('.').append(call.verb()).append('(');
            if (call.verb().equals("with")) {
                text.append(ExpressionWriter.quoted(call.name())).append(", ");
            }
            text.append(call.verb().equals("points") ? expressions.given(call.value()) : value.text())
                    .append(')');
        }
        return text.toString();
    }

    private static void checkCall(Call call, Type type, Set<String> names) {
        if (type.is(Kind.FACT)) {
            throw call.place().stop("TYPE.WHOLE_FACT");
        }
        if (call.verb().equals("with")
                && (!VALUE_NAME.matcher(call.name()).matches()
                        || call.name().equals("ranking")
                        || !names.add(call.name()))) {
            throw call.place().stop("BAD_NAME.VALUE", call.name());
        }
        if (call.verb().equals("points") && !type.is(Kind.NUMBER)) {
            throw call.place().stop("TYPE.POINTS", type.words());
        }
        if (call.verb().equals("rank") && type.isList()) {
            throw call.place().stop("TYPE.RANK", type.words());
        }
    }

    private Map<String, Sentence> sentences(Rule rule, String zh, String en) {
        Set<String> slots = rule.then().calls().stream().map(Call::name).collect(Collectors.toSet());
        if (rule.then().finding()) {
            slots.addAll(Set.of("points", "about"));
        }
        Map<String, Sentence> sentences = new LinkedHashMap<>();
        for (String annotation : List.of(zh, en)) {
            String text = rule.words().get(annotation);
            if (text != null) {
                Sentence sentence = Sentence.of(text, rule.place());
                for (String slot : sentence.slots()) {
                    if (!slots.contains(slot)) {
                        throw rule.place().stop("UNKNOWN_SLOT.SENTENCE", rule.name(), slot);
                    }
                }
                sentences.put(annotation.equals(zh) ? LocalizedText.CHINESE : LocalizedText.ENGLISH, sentence);
            }
        }
        if (zh.equals(LocalizedText.CHINESE) && !sentences.containsKey(LocalizedText.CHINESE)) {
            throw rule.place().stop("NO_SENTENCE", rule.name());
        }
        return sentences;
    }
}
