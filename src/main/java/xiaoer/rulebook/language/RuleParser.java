package xiaoer.rulebook.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import xiaoer.rulebook.language.Rule.Call;
import xiaoer.rulebook.language.Rule.Consequence;
import xiaoer.rulebook.language.RuleToken.Kind;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;

/**
 * Parses the rules of one source. The language is the part of DRL that can say nothing but "if these facts, then this
 * decision or finding": this parser is the fence, and the engine only ever sees what is written anew from its result.
 */
final class RuleParser {

    private static final Set<String> ANNOTATIONS =
            Set.of(LocalizedText.CHINESE, LocalizedText.ENGLISH, "clause", "betterZh", "betterEn");
    private static final Set<String> VERBS_OF_FINDINGS = Set.of("with", "points", "about", "rank");
    private static final Pattern ITEM = Pattern.compile("[0-9]{1,2}");
    static final int MAX_RULES = 500;
    static final int MAX_NAME = 80;

    private final TokenStream words;
    private final ConditionParser conditions;
    private final ExpressionParser expressions;

    private RuleParser(TokenStream words, NamedSets sets) {
        this.words = words;
        this.conditions = new ConditionParser(words, sets);
        this.expressions = new ExpressionParser(words, sets);
    }

    /** The rules that could be read; what is wrong with the others is added to the problems. */
    static List<Rule> rules(Source source, NamedSets sets, List<Problem> problems) {
        List<Rule> rules = new ArrayList<>();
        try {
            TokenStream words = new TokenStream(Lexer.tokens(source));
            while (!words.atEnd()) {
                try {
                    rules.add(new RuleParser(words, sets).rule());
                } catch (Refused refused) {
                    problems.add(refused.problem());
                    words.skipToNextRule();
                }
                if (rules.size() > MAX_RULES) {
                    throw words.peek().place().stop("TOO_LARGE.RULES_OF_FILE", MAX_RULES);
                }
            }
        } catch (Refused refused) {
            problems.add(refused.problem());
        }
        return rules;
    }

    private Rule rule() {
        RuleToken start = words.peek();
        if (start.kind() == Kind.WORD && !start.is("rule") && start.text().equalsIgnoreCase("rule")) {
            throw words.unexpected("RULE");
        }
        if (!start.is("rule")) {
            throw start.place().stop("NOT_ALLOWED.STATEMENT", start.shown());
        }
        words.take();
        RuleToken name = words.expect(Kind.TEXT, "NAME_OF_RULE");
        if (name.text().isBlank() || name.text().length() > MAX_NAME) {
            throw name.place().stop("BAD_NAME.RULE");
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
        return new Rule(name.text(), annotations, otherwise, when, then, Rule.Asked.ELSEWHERE, start.place());
    }

    private void annotation(Map<String, String> annotations) {
        words.expect("@");
        RuleToken name = words.expect(Kind.WORD, "NAME_OF_ANNOTATION");
        if (!ANNOTATIONS.contains(name.text())) {
            throw name.place().stop("NOT_ALLOWED.ANNOTATION", name.text());
        }
        TokenStream.Opened opened = words.open();
        String text = words.expect(Kind.TEXT, "TEXT").text();
        words.close(opened);
        if (annotations.put(name.text(), text) != null) {
            throw name.place().stop("DUPLICATE.ANNOTATION", name.text());
        }
    }

    /** The only attribute there is: the group of rules that run when no other rule has decided. */
    private boolean attribute() {
        RuleToken word = words.take();
        if (word.is("agenda") && words.takeIf("-") && words.takeIf("group")) {
            RuleToken group = words.expect(Kind.TEXT, "OTHERWISE");
            if (group.text().equals("otherwise")) {
                return true;
            }
            throw group.place().stop("NOT_ALLOWED.GROUP", group.shown());
        }
        boolean fact = word.kind() == Kind.VARIABLE || words.peek().is("(") || word.is("then") || word.is("insert");
        throw word.place().stop(fact ? "SYNTAX.NO_WHEN" : "NOT_ALLOWED.ATTRIBUTE", word.shown());
    }

    private Consequence consequence() {
        RuleToken start = words.peek();
        if (!words.takeIf("insert")) {
            throw words.unexpected("CONSEQUENCE");
        }
        TokenStream.Opened inserted = words.open();
        if (!words.takeIf("new")) {
            throw words.unexpected("CONSEQUENCE");
        }
        RuleToken type = words.expect(Kind.WORD, "CONSEQUENCE");
        if (!type.is("Decision") && !type.is("Finding")) {
            throw type.place().stop("NOT_ALLOWED.INSERTED", type.text());
        }
        boolean finding = type.is("Finding");
        TokenStream.Opened made = words.open();
        RuleToken head = finding ? words.expect(Kind.NUMBER, "ITEM") : words.expect(Kind.TEXT, "OUTCOME");
        words.close(made);
        List<Call> calls = new ArrayList<>();
        while (words.takeIf(".")) {
            calls.add(call(finding));
        }
        closeInserted(inserted);
        words.takeIf(";");
        if (!words.peek().is("end")) {
            throw words.unexpected("END");
        }
        return new Consequence(finding, headOf(finding, head), calls, start.place());
    }

    private void closeInserted(TokenStream.Opened inserted) {
        if (words.peek().is(";")) {
            throw inserted.place()
                    .stop(
                            "NOT_CLOSED",
                            inserted.shown(),
                            ";",
                            words.peek().place().line());
        }
        words.close(inserted);
    }

    private static Expression headOf(boolean finding, RuleToken head) {
        if (!finding) {
            return new Expression.Text(head.text(), head.place());
        }
        if (!ITEM.matcher(head.text()).matches()) {
            throw head.place().stop("BARE_NUMBER.ITEM");
        }
        return new Expression.Whole(Integer.parseInt(head.text()), head.place());
    }

    private Call call(boolean finding) {
        RuleToken verb = words.expect(Kind.WORD, "WITH");
        if (!(finding ? VERBS_OF_FINDINGS.contains(verb.text()) : verb.is("with"))) {
            throw verb.place().stop(finding ? "NOT_ALLOWED.WITH_FINDING" : "NOT_ALLOWED.WITH_DECISION", verb.text());
        }
        TokenStream.Opened opened = words.open();
        String name = "";
        if (verb.is("with")) {
            name = words.expect(Kind.TEXT, "TEXT").text();
            words.expect(",");
        }
        Expression value = expressions.parse();
        words.close(opened);
        return new Call(verb.text(), name, value, verb.place());
    }
}
