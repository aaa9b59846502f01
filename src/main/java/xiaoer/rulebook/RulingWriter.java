package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Ruling.Reason;
import xiaoer.rulebook.language.Sentence;
import xiaoer.shared.LocalizedText;

/** Tells what the rules answered, in an order that does not depend on the engine's. */
final class RulingWriter {

    private static final Comparator<Ruling.Finding> BY_RULE = Comparator.comparing(Ruling.Finding::rule)
            .thenComparing(finding -> String.join("\n", finding.about()))
            .thenComparing(finding -> finding.sentence().toString());
    private static final Comparator<Reason> REASONS = Comparator.comparing(Reason::rule)
            .thenComparing(reason -> reason.sentence().toString());

    private final String decision;
    private final List<WrittenRule> rules;

    RulingWriter(String decision, List<WrittenRule> rules) {
        this.decision = decision;
        this.rules = rules;
    }

    Ruling write(String outcome, Answers answers, Setting setting, int release) {
        List<Reason> reasons = new ArrayList<>(1);
        Map<String, @Nullable Object> data = new TreeMap<>();
        answers.decisions()
                .sort(Comparator.comparing(decided -> rules.get(decided.rule()).name()));
        for (Answers.Decided decided : answers.decisions()) {
            WrittenRule rule = rules.get(decided.rule());
            Map<String, @Nullable Object> values = decided.decision().values();
            Reason reason = new Reason(rule.name(), fill(rule.sentence(), values), rule.clause());
            if (!reasons.contains(reason)) {
                reasons.add(reason);
            }
            values.forEach(data::putIfAbsent);
        }
        List<Ruling.Finding> findings = new ArrayList<>();
        List<Finding> ranked = new ArrayList<>();
        for (Answers.Found found : answers.findings()) {
            if (found.finding().ranks().isEmpty()) {
                findings.add(finding(rules.get(found.rule()), found.finding()));
            } else {
                ranked.add(found.finding());
            }
        }
        Map<String, Object> parameters = new TreeMap<>();
        answers.forEachRule(rule -> rules.get(rule)
                .keys()
                .forEach(key -> parameters.put(
                        key, Objects.requireNonNull(setting.values().get(key)))));
        reasons.sort(REASONS);
        findings.sort(BY_RULE);
        if (!ranked.isEmpty()) {
            data.put("ranking", ranking(ranked));
        }
        return new Ruling(
                decision,
                release,
                outcome,
                Collections.unmodifiableList(reasons),
                Collections.unmodifiableMap(parameters),
                Collections.unmodifiableList(findings),
                Collections.unmodifiableMap(data));
    }

    private static Ruling.Finding finding(WrittenRule rule, Finding finding) {
        Map<String, @Nullable Object> slots = new LinkedHashMap<>(finding.values());
        slots.put("points", finding.points());
        slots.put("about", finding.about());
        return new Ruling.Finding(
                rule.name(),
                finding.item(),
                finding.points(),
                fill(rule.sentence(), slots),
                rule.clause(),
                Collections.unmodifiableList(finding.about()),
                fill(rule.better(), slots),
                Collections.unmodifiableMap(finding.values()));
    }

    private static LocalizedText fill(Map<String, Sentence> sentences, Map<String, @Nullable Object> values) {
        Map<String, String> filled = new LinkedHashMap<>(4);
        sentences.forEach((language, sentence) -> filled.put(language, sentence.fill(values, language)));
        return LocalizedText.of(filled);
    }

    private static List<Map<String, @Nullable Object>> ranking(List<Finding> ranked) {
        ranked.sort((left, right) -> {
            for (int i = 0; i < Math.min(left.ranks().size(), right.ranks().size()); i++) {
                int order = compare(left.ranks().get(i), right.ranks().get(i));
                if (order != 0) {
                    return order;
                }
            }
            return left.about().toString().compareTo(right.about().toString());
        });
        List<Map<String, @Nullable Object>> ranking = new ArrayList<>();
        for (Finding finding : ranked) {
            Map<String, @Nullable Object> place = new LinkedHashMap<>();
            place.put("about", Collections.unmodifiableList(finding.about()));
            place.putAll(finding.values());
            ranking.add(Collections.unmodifiableMap(place));
        }
        return Collections.unmodifiableList(ranking);
    }

    /** Numbers by size, all else as text; what is missing comes last. */
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Boolean.compare(left == null, right == null);
        }
        if (left instanceof Number && right instanceof Number) {
            BigDecimal first = Arithmetic.number(left);
            return first.compareTo(Arithmetic.number(right));
        }
        return left.toString().compareTo(right.toString());
    }
}
