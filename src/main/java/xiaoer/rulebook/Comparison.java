package xiaoer.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import xiaoer.rulebook.Scenario.Expectation;

/** Holds a ruling against what a scenario expects of it. */
final class Comparison {

    private final List<String> expected = new ArrayList<>();
    private final List<String> actual = new ArrayList<>();

    /** @param fired the rules that fired */
    Comparison(Expectation expect, Ruling ruling, Set<String> fired) {
        if (expect.outcome() != null && !expect.outcome().equals(ruling.outcome())) {
            differs(expect.outcome(), ruling.outcome());
        }
        for (String rule : expect.rules()) {
            if (!fired.contains(rule)) {
                differs("rules: " + rule, "rules: " + new TreeSet<>(fired));
            }
        }
        for (String rule : expect.without()) {
            if (fired.contains(rule)) {
                differs("without: " + rule, "rules: " + rule);
            }
        }
        expect.data().forEach((key, value) -> {
            if (!matches(value, ruling.data().get(key))) {
                differs(key + "=" + value, key + "=" + ruling.data().get(key));
            }
        });
        for (Map<String, ?> finding : expect.findings()) {
            if (ruling.findings().stream().noneMatch(each -> matches(finding, asMap(each)))) {
                differs(
                        "findings: " + finding,
                        "findings: "
                                + ruling.findings().stream()
                                        .map(Comparison::asMap)
                                        .toList());
            }
        }
    }

    private void differs(String wanted, String found) {
        expected.add(wanted);
        actual.add(found);
    }

    boolean green() {
        return expected.isEmpty();
    }

    String expected() {
        return String.join("; ", expected);
    }

    String actual() {
        return String.join("; ", actual);
    }

    private static Map<String, Object> asMap(Ruling.Finding finding) {
        return Map.of(
                "rule", finding.rule(),
                "item", finding.item(),
                "points", finding.points(),
                "about", finding.about(),
                "data", finding.data());
    }

    /** Numbers by size, maps in part, lists element by element, all else as text. */
    private static boolean matches(@Nullable Object wanted, @Nullable Object found) {
        if (wanted == null || found == null) {
            return wanted == found;
        }
        if (wanted instanceof BigDecimal number) {
            return found instanceof Number && number.compareTo(Arithmetic.number(found)) == 0;
        }
        if (wanted instanceof Map<?, ?> map) {
            return found instanceof Map<?, ?> other
                    && map.entrySet().stream().allMatch(entry -> matches(entry.getValue(), other.get(entry.getKey())));
        }
        if (wanted instanceof List<?> list) {
            if (!(found instanceof List<?> other) || list.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < list.size(); i++) {
                if (!matches(list.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return found instanceof BigDecimal number
                ? number.toPlainString().equals(wanted.toString())
                : found.toString().equals(wanted.toString());
    }
}
