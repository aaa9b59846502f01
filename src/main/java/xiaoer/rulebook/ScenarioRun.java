package xiaoer.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.shared.Problem;
import xiaoer.shared.ProblemWords;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refused;
import xiaoer.shared.TimeLimit;

/** What running a decision's scenarios brought to light. */
record ScenarioRun(List<ScenarioResult> results, List<Problem> problems) {

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
            TimeLimit.goOn();
            try {
                if (!names.add(scenario.name())) {
                    throw scenario.place().stop("DUPLICATE.SCENARIO", scenario.name());
                }
                results.add(run(decision, rules, scenario, profiles, fired, problems));
            } catch (Refused refused) {
                problems.add(refused.problem());
            } catch (Refusal refusal) {
                problems.add(scenario.placeOf(refusal, new FactReader(decision)).problem(refusal));
            }
        }
        if (problems.isEmpty()) {
            for (WrittenRule rule : rules) {
                int count = fired.getOrDefault(rule.name(), 0);
                if (count == 0 || count == results.size()) {
                    problems.add(rule.place().problem(count == 0 ? "NEVER_FIRED" : "NEVER_SILENT", rule.name()));
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
        } catch (RuleFailedException failed) {
            actual = ProblemWords.problem(failed.problem());
            responsible = List.of(failed.rule());
        } catch (UndecidedException undecided) {
            actual = undecided.outcomes().isEmpty()
                    ? ProblemWords.word("NO_OUTCOME")
                    : ProblemWords.word("CONTRADICTION", undecided.outcomes());
            responsible = List.of();
        }
        problems.add(red(scenario, rules, responsible, expected, actual));
        return result(
                decision,
                scenario,
                false,
                expected,
                ProblemWords.in(Locale.ROOT).argument(actual));
    }

    /** A red scenario is told at the rule that answered, since that is what somebody changed; else at the scenario. */
    private static Problem red(
            Scenario scenario, List<WrittenRule> rules, List<String> responsible, String expected, String actual) {
        return rules.stream()
                .filter(rule ->
                        responsible.contains(rule.name()) && rule.place().isRow())
                .findFirst()
                .map(rule -> rule.place()
                        .problem(
                                "SCENARIO.ROW",
                                scenario.name(),
                                expected,
                                actual,
                                rule.place().line(),
                                scenario.place().shown()))
                .orElseGet(() -> scenario.place().problem("SCENARIO", scenario.name(), expected, actual));
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
            throw scenario.placeOfProfile()
                    .stop("UNKNOWN_PROFILE", scenario.profile(), String.join(", ", profiles.keySet()));
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
                throw scenario.placeOfParameter(key).stop("UNDECLARED_PARAMETER.SCENARIO", key);
            }
            values.put(key, value);
        });
        return Setting.of(declaration.parameters().keySet(), values);
    }
}
