package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.rulebook.WrittenRule.ParameterUse;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.PassedChecks;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.shared.TimeLimit;

/** Every check of one decision folder, ending with its scenarios. */
final class FolderCheck implements Supplier<ScenarioRun> {

    private final String decision;
    private final CompiledFolder folder;
    private final RuleSet set;
    private final ParameterFiles parameters;
    private final Catalogue catalogue;
    private final PassedChecks passed;

    private record Green(List<ScenarioResult> results) {}

    FolderCheck(
            String decision,
            CompiledFolder folder,
            RuleSet set,
            ParameterFiles parameters,
            Catalogue catalogue,
            PassedChecks passed) {
        this.decision = decision;
        this.folder = folder;
        this.set = set;
        this.parameters = parameters;
        this.catalogue = catalogue;
        this.passed = passed;
    }

    @Override
    public ScenarioRun get() {
        List<Problem> problems = new ArrayList<>();
        try {
            Translation translation = folder.translation();
            problems.addAll(translation.problems());
            if (translation.declaration() != null) {
                checkParameters(translation.declaration(), translation.rules(), problems);
            }
            if (problems.stream().noneMatch(Problem::isError)) {
                ScenarioRun run = scenarios(scenarioKey());
                problems.addAll(run.problems());
                return new ScenarioRun(run.results(), problems);
            }
        } catch (Refused refused) {
            problems.add(refused.problem());
        } catch (Throwable e) {
            TimeLimit.goOn();
            // Errors too: whatever a hostile folder does to the engine must end as a problem of that folder.
            problems.add(place().problem("ENGINE.CHECK", e));
        }
        return new ScenarioRun(List.of(), problems);
    }

    ScenarioRun tooSlow() {
        return new ScenarioRun(List.of(), List.of(place().problem("TOO_SLOW.DECISION", decision)));
    }

    private Place place() {
        return Place.of("rules/" + decision + "/decision.yaml");
    }

    /** Every key in every profile, of the kind the rules read it as. */
    private void checkParameters(Declaration declaration, List<WrittenRule> rules, List<Problem> problems) {
        parameters.profiles().forEach((profile, values) -> {
            declaration.parameters().forEach((key, place) -> {
                if (!values.values().containsKey(key)) {
                    problems.add(place.problem("MISSING_PARAMETER", profile, key));
                }
            });
            for (WrittenRule rule : rules) {
                rule.uses().forEach(use -> checkKind(use, profile, values, problems));
            }
        });
    }

    private static void checkKind(ParameterUse use, String profile, Parameters values, List<Problem> problems) {
        Parameters.Value value = values.values().get(use.key());
        boolean fits = value == null
                || switch (use.field()) {
                    case "number" -> value.value() instanceof BigDecimal;
                    case "flag" -> value.value() instanceof Boolean;
                    default -> true;
                };
        if (!fits) {
            problems.add(use.place()
                    .problem(
                            "TYPE.PARAMETER",
                            use.key(),
                            profile,
                            Objects.requireNonNull(value).value(),
                            use.field()));
        }
    }

    /** What the result of the scenarios depends on besides the compiled folder. */
    private String scenarioKey() {
        Map<String, Object> values = new TreeMap<>();
        Declaration declaration = Objects.requireNonNull(folder.translation().declaration());
        parameters
                .profiles()
                .forEach((profile, all) -> declaration.parameters().keySet().forEach(key -> {
                    Parameters.Value value = all.values().get(key);
                    values.put(profile + " " + key, value == null ? "" : value.value());
                }));
        return set.scenarioHash(decision) + values;
    }

    private ScenarioRun scenarios(String key) {
        String subject = "scenarios " + decision;
        String hash = CanonicalJson.sha256(folder.hash() + folder.limits() + key);
        return folder.scenarios(
                key,
                () -> passed.find(subject, hash, Green.class)
                        .map(green -> new ScenarioRun(green.results(), List.of()))
                        .orElseGet(() -> {
                            ScenarioRun run = runScenarios();
                            if (run.problems().isEmpty()) {
                                passed.keep(subject, hash, new Green(run.results()));
                            }
                            return run;
                        }));
    }

    private ScenarioRun runScenarios() {
        List<Problem> problems = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        set.scenarios().getOrDefault(decision, new TreeMap<>()).forEach((path, bytes) -> {
            try {
                scenarios.addAll(Scenario.read(path, bytes));
            } catch (Refused refused) {
                problems.add(refused.problem());
            }
        });
        if (!problems.isEmpty()) {
            return new ScenarioRun(List.of(), problems);
        }
        OpenDecision open = new OpenDecision(folder, catalogue);
        return ScenarioRun.of(open, folder.translation().rules(), scenarios, parameters.profiles());
    }
}
