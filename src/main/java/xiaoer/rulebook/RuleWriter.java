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

/** Checks one parsed rule against its decision's declaration and writes it anew for the engine. */
final class RuleWriter {

    private static final Pattern VALUE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

    private final Declaration declaration;
    private final Catalogue catalogue;

    RuleWriter(Declaration declaration, Catalogue catalogue) {
        this.declaration = declaration;
        this.catalogue = catalogue;
    }

    /** @param number by which the engine calls the rule */
    WrittenRule write(Rule rule, int number) {
        Scope scope = new Scope(null);
        ConditionWriter conditions = new ConditionWriter(declaration, catalogue);
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
        text.append(consequence(rule.then(), scope)).append(");\nend\n");
        Set<String> keys =
                conditions.uses().stream().map(ParameterUse::key).collect(Collectors.toCollection(TreeSet::new));
        return new WrittenRule(
                rule.name(),
                text.toString(),
                sentences(rule, "zh", "en"),
                sentences(rule, "betterZh", "betterEn"),
                rule.words().getOrDefault("clause", ""),
                outcome(rule.then()),
                rule.otherwise(),
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
                    .refused(
                            "UNKNOWN_OUTCOME",
                            "decision.yaml 没有声明结果 " + outcome,
                            declaration.outcomes().isEmpty()
                                    ? "这个决策没有 outcomes，只能插入 Finding"
                                    : "已声明的有 "
                                            + String.join(
                                                    "、", declaration.outcomes().keySet()));
        }
        return outcome;
    }

    private String consequence(Consequence then, Scope scope) {
        ExpressionWriter expressions = new ExpressionWriter(scope, catalogue, null);
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
            text.append(value.text()).append(')');
        }
        return text.toString();
    }

    private static void checkCall(Call call, Type type, Set<String> names) {
        if (type.is(Kind.FACT)) {
            throw call.place().refused("TYPE", "不能给出整个事实", "请给出它的字段，例如 $o.days");
        }
        if (call.verb().equals("with")
                && (!VALUE_NAME.matcher(call.name()).matches()
                        || call.name().equals("ranking")
                        || !names.add(call.name()))) {
            throw call.place().refused("BAD_NAME", "值的名称 \"" + call.name() + "\" 不能用", "名称由英文字母和数字组成，不重复，也不能是 ranking");
        }
        if (call.verb().equals("points") && !type.is(Kind.NUMBER)) {
            throw call.place().refused("TYPE", "points 要数，却是" + type.words(), "请写参数算出的分数");
        }
        if (call.verb().equals("rank") && type.isList()) {
            throw call.place().refused("TYPE", "不能按" + type.words() + "排序", "请用数、文字或时间");
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
                        throw rule.place()
                                .refused(
                                        "UNKNOWN_SLOT",
                                        "规则 " + rule.name() + " 的句子里有 {" + slot + "}，却没有这个值",
                                        "请在 then 里加 .with(\"" + slot + "\", 值)");
                    }
                }
                sentences.put(annotation.equals(zh) ? "zh" : "en", sentence);
            }
        }
        if (zh.equals("zh") && sentences.get("zh") == null) {
            throw rule.place().refused("NO_SENTENCE", "规则 " + rule.name() + " 没有 @zh(\"…\")", "请用一句话告诉学生这条规则说什么");
        }
        return sentences;
    }
}
