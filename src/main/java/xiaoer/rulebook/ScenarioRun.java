package xiaoer.rulebook;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refused;

/** What running a decision's scenarios brought to light. */
record ScenarioRun(List<ScenarioResult> results, List<Problem> problems) {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages/rulebook", Locale.ROOT);

    /** Runs all scenarios; each rule must fire in one of them and keep silent in another. */
    static ScenarioRun of(
            OpenDecision decision,
            List<WrittenRule> rules,
            List<Scenario> scenarios,
            Map<String, Parameters> profiles) {
        List<ScenarioResult> results = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Map<String, Integer> fired = new HashMap<>();
        Set<String> names = new HashSet<>();
        for (Scenario scenario : scenarios) {
            try {
                if (!names.add(scenario.name())) {
                    throw scenario.place().refused("DUPLICATE", "样例名 " + scenario.name() + " 重复", "每个样例要有自己的名字");
                }
                results.add(run(decision, rules, scenario, profiles, fired, problems));
            } catch (Refused refused) {
                problems.add(refused.problem());
            } catch (Refusal refusal) {
                problems.add(scenario.place()
                        .error(refusal.reason(), "样例“" + scenario.name() + "”：" + words(refusal), "请改 given"));
            }
        }
        if (problems.isEmpty()) {
            for (WrittenRule rule : rules) {
                int count = fired.getOrDefault(rule.name(), 0);
                if (count == 0 || count == results.size()) {
                    problems.add(rule.place()
                            .error(
                                    count == 0 ? "NEVER_FIRED" : "NEVER_SILENT",
                                    "规则 " + rule.name() + (count == 0 ? " 没有在任何样例里触发" : " 在每个样例里都触发"),
                                    count == 0 ? "请加一个让它触发的样例" : "请加一个不让它触发的样例"));
                }
            }
        }
        return new ScenarioRun(List.copyOf(results), List.copyOf(problems));
    }

    private static ScenarioResult run(
            OpenDecision decision,
            List<WrittenRule> rules,
            Scenario scenario,
            Map<String, Parameters> profiles,
            Map<String, Integer> fired,
            List<Problem> problems) {
        Setting setting = setting(decision.declaration(), scenario, profiles);
        List<Record> facts = new FactReader(decision).read(scenario.given());
        String expected = String.valueOf(scenario.expect().outcome());
        String actual;
        List<String> responsible;
        try {
            Answers answers = decision.answers(setting, facts);
            Set<String> names = new TreeSet<>();
            answers.forEachRule(rule -> names.add(rules.get(rule).name()));
            names.forEach(name -> fired.merge(name, 1, Integer::sum));
            Ruling ruling = decision.ruling(answers, setting, facts, 0);
            Comparison comparison = new Comparison(scenario.expect(), ruling, names);
            if (comparison.green()) {
                return result(decision, scenario, true, ruling.outcome(), ruling.outcome());
            }
            expected = comparison.expected();
            actual = comparison.actual();
            responsible = ruling.reasons().stream().map(Ruling.Reason::rule).toList();
        } catch (UndecidedException undecided) {
            actual = undecided.outcomes().isEmpty() ? "没有结果" : "互相矛盾的结果 " + undecided.outcomes();
            responsible = List.of();
        }
        problems.add(red(scenario, rules, responsible, expected, actual));
        return result(decision, scenario, false, expected, actual);
    }

    /** A red scenario is told at the rule that answered, since that is what somebody changed; else at the scenario. */
    private static Problem red(
            Scenario scenario, List<WrittenRule> rules, List<String> responsible, String expected, String actual) {
        String told = "样例“" + scenario.name() + "”期望 " + expected + "，现在是 " + actual;
        String hint = "请改规则，或在同一次保存里改样例（" + scenario.place().words() + "）";
        return rules.stream()
                .filter(rule ->
                        responsible.contains(rule.name()) && rule.place().isRow())
                .findFirst()
                .map(rule -> rule.place().error("SCENARIO", "第 " + rule.place().line() + " 行：" + told, hint))
                .orElseGet(() -> scenario.place().error("SCENARIO", told, "请改规则，或在同一次保存里改样例"));
    }

    private static ScenarioResult result(
            OpenDecision decision, Scenario scenario, boolean green, String expected, String actual) {
        return new ScenarioResult(
                decision.declaration().name(),
                scenario.place().path(),
                scenario.place().line(),
                scenario.name(),
                green,
                expected,
                actual);
    }

    private static Setting setting(Declaration declaration, Scenario scenario, Map<String, Parameters> profiles) {
        Parameters parameters = profiles.get(scenario.profile());
        if (parameters == null) {
            throw scenario.place()
                    .refused(
                            "UNKNOWN_PROFILE",
                            "没有参数文件 " + scenario.profile(),
                            "可用的有 " + String.join("、", profiles.keySet()));
        }
        Map<String, Object> values = new TreeMap<>();
        for (String key : declaration.parameters().keySet()) {
            Parameters.Value value = parameters.values().get(key);
            if (value != null) {
                values.put(key, value.value());
            }
        }
        scenario.parameters().forEach((key, value) -> {
            if (!declaration.parameters().containsKey(key)) {
                throw scenario.place().refused("UNDECLARED_PARAMETER", "这个决策不用参数 " + key, "请从 parameters 里删去");
            }
            values.put(key, value);
        });
        return Setting.of(declaration.parameters().keySet(), values);
    }

    private static String words(Refusal refusal) {
        Object[] arguments = refusal.arguments().stream().map(String::valueOf).toArray();
        String pattern = WORDS.getString("refusal." + refusal.reason());
        return new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }
}
