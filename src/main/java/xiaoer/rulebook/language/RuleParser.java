package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import xiaoer.rulebook.language.Rule.Call;
import xiaoer.rulebook.language.Rule.Consequence;
import xiaoer.rulebook.language.Token.Kind;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;

/**
 * Parses the rules of one source. The language is the part of DRL that can say nothing but "if these facts, then this
 * decision or finding": this parser is the fence, and the engine only ever sees what is written anew from its result.
 */
final class RuleParser {

    private static final Set<String> ANNOTATIONS = Set.of("zh", "en", "clause", "betterZh", "betterEn");
    private static final Set<String> VERBS_OF_FINDINGS = Set.of("with", "points", "about", "rank");
    private static final Pattern ITEM = Pattern.compile("[0-9]{1,2}");
    private static final int MAX_RULES = 500;

    private final Words words;
    private final ConditionParser conditions;
    private final ExpressionParser expressions;

    private RuleParser(Words words) {
        this.words = words;
        this.conditions = new ConditionParser(words);
        this.expressions = new ExpressionParser(words);
    }

    /** The rules that could be read; what is wrong with the others is added to the problems. */
    static List<Rule> rules(Source source, List<Problem> problems) {
        List<Rule> rules = new ArrayList<>();
        try {
            Words words = new Words(Lexer.tokens(source));
            while (!words.atEnd()) {
                try {
                    rules.add(new RuleParser(words).rule());
                } catch (Refused refused) {
                    problems.add(refused.problem());
                    words.skipToNextRule();
                }
                if (rules.size() > MAX_RULES) {
                    throw words.peek().place().refused("TOO_LARGE", "一个文件超过 " + MAX_RULES + " 条规则", "请拆成几个文件");
                }
            }
        } catch (Refused refused) {
            problems.add(refused.problem());
        }
        return rules;
    }

    private Rule rule() {
        Token start = words.peek();
        if (!start.is("rule")) {
            throw start.place()
                    .refused(
                            "NOT_ALLOWED",
                            "规则文件里不能写 " + start.shown(),
                            "文件里只能有 rule … when … then … end；package、import 等由系统自动写入，不能有 global、function、declare、query");
        }
        words.take();
        Token name = words.expect(Kind.TEXT, "规则名，例如 rule \"collect-02\"");
        if (name.text().isBlank() || name.text().length() > 80) {
            throw name.place().refused("BAD_NAME", "规则名要有 1 到 80 个字", "规则名是固定编号，例如 \"collect-02\"");
        }
        Map<String, String> annotations = new LinkedHashMap<>();
        boolean otherwise = false;
        while (!words.takeIf("when")) {
            if (words.peek().is("@")) {
                annotation(annotations);
            } else {
                otherwise = attribute();
            }
        }
        List<Condition> when = conditions.parse();
        words.expect("then");
        Consequence then = consequence();
        words.expect("end");
        words.takeIf(";");
        return new Rule(name.text(), annotations, otherwise, when, then, start.place());
    }

    private void annotation(Map<String, String> annotations) {
        words.expect("@");
        Token name = words.expect(Kind.WORD, "标注名");
        if (!ANNOTATIONS.contains(name.text())) {
            throw name.place()
                    .refused("NOT_ALLOWED", "没有标注 @" + name.text(), "可用的标注有 @zh @en @clause @betterZh @betterEn");
        }
        words.expect("(");
        String text = words.expect(Kind.TEXT, "引号里的文字").text();
        words.expect(")");
        if (annotations.put(name.text(), text) != null) {
            throw name.place().refused("DUPLICATE", "标注 @" + name.text() + " 写了两次", "请只留一个");
        }
    }

    /** The only attribute there is: the group of rules that run when no other rule has decided. */
    private boolean attribute() {
        Token word = words.take();
        if (word.is("agenda") && words.takeIf("-") && words.takeIf("group")) {
            Token group = words.expect(Kind.TEXT, "\"otherwise\"");
            if (group.text().equals("otherwise")) {
                return true;
            }
            throw group.place()
                    .refused("NOT_ALLOWED", "没有规则组 " + group.shown(), "只有 agenda-group \"otherwise\"：其他规则都没有作出决定时才运行");
        }
        throw word.place()
                .refused(
                        "NOT_ALLOWED",
                        "规则不能有属性 " + word.shown(),
                        "规则名之后只能写标注、agenda-group \"otherwise\" 和 when；先后顺序请用条件表达");
    }

    private Consequence consequence() {
        Token start = words.peek();
        if (!words.takeIf("insert")) {
            throw words.unexpected("then 之后只能写一句 insert(new Decision(\"…\")); 或 insert(new Finding(…));");
        }
        words.expect("(");
        words.expect("new");
        Token type = words.expect(Kind.WORD, " Decision 或 Finding");
        if (!type.is("Decision") && !type.is("Finding")) {
            throw type.place().refused("NOT_ALLOWED", "不能插入 " + type.text(), "只能插入 Decision 或 Finding");
        }
        boolean finding = type.is("Finding");
        words.expect("(");
        Token head = finding ? words.expect(Kind.NUMBER, "评价项目的序号") : words.expect(Kind.TEXT, "结果，例如 \"ALLOW\"");
        words.expect(")");
        List<Call> calls = new ArrayList<>();
        while (words.takeIf(".")) {
            calls.add(call(finding));
        }
        words.expect(")");
        words.takeIf(";");
        if (!words.peek().is("end")) {
            throw words.unexpected("then 之后只能有一句 insert(…);，然后是 end");
        }
        return new Consequence(finding, headOf(finding, head), calls, start.place());
    }

    private static Expression headOf(boolean finding, Token head) {
        if (!finding) {
            return new Expression.Text(head.text(), head.place());
        }
        if (!ITEM.matcher(head.text()).matches()) {
            throw head.place().refused("BARE_NUMBER", "评价项目的序号要是 0 到 99 的整数", "没有对应项目时写 0");
        }
        return new Expression.Whole(Integer.parseInt(head.text()), head.place());
    }

    private Call call(boolean finding) {
        Token verb = words.expect(Kind.WORD, " with");
        if (!(finding ? VERBS_OF_FINDINGS.contains(verb.text()) : verb.is("with"))) {
            throw verb.place()
                    .refused(
                            "NOT_ALLOWED",
                            (finding ? "Finding" : "Decision") + " 没有 ." + verb.text(),
                            finding ? "可以写 .points .about .with .rank" : "可以写 .with(\"名称\", 值)");
        }
        words.expect("(");
        String name = "";
        if (verb.is("with")) {
            name = words.expect(Kind.TEXT, "引号里的名称").text();
            words.expect(",");
        }
        Expression value = expressions.parse();
        words.expect(")");
        return new Call(verb.text(), name, value, verb.place());
    }
}
