package xiaoer.workflow;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.Walk.Answers;
import xiaoer.workflow.Walk.Expectation;
import xiaoer.workflow.WalkContext.Call;

/** What came about in a walk, to be compared with what was expected. */
final class WalkEnd {

    /** Longer than any way that a person would read. */
    private static final int MAX_TOLD = 1_000;

    private static final String NOTHING = "—";

    private final Instance instance;
    private final WalkContext context;
    private final List<WalkFailure> unmet = new ArrayList<>();

    WalkEnd(Instance instance, WalkContext context) {
        this.instance = instance;
        this.context = context;
    }

    /** The expectations that were not met, each with what came instead. */
    List<WalkFailure> unmet(Expectation expect) {
        require(reached(expect.end()), "end: " + expect.end(), String.valueOf(instance.end()));
        if (expect.state() != null) {
            require(expect.state().equals(instance.state()), "state: " + expect.state(), instance.state());
        }
        if (expect.path() != null) {
            List<String> way = context.entered(instance.id());
            require(
                    expect.exactly() ? expect.path().equals(way) : inOrder(expect.path(), way, String::equals),
                    (expect.exactly() ? "exactly: " : "path: ") + String.join(" → ", expect.path()),
                    String.join(" → ", way));
        }
        List<String> sent = context.sent().stream().map(Call::name).toList();
        require(inOrder(expect.sends(), sent, String::equals), "sends: " + expect.sends(), sent.toString());
        expect.decisions().forEach(this::requireAnswers);
        expect.worked().forEach(this::requireCalls);
        expect.variables().forEach((name, value) -> {
            Object actual = instance.variables().get(name);
            require(same(value, actual), name + ": " + value, actual == null ? NOTHING : actual.toString());
        });
        return unmet;
    }

    /** Where several tokens end, each of their ends was reached. */
    private boolean reached(String end) {
        return end.equals(instance.end())
                || instance.end() != null && context.entered(instance.id()).contains(end);
    }

    private void require(boolean met, String expected, String actual) {
        if (!met) {
            String told = actual.length() > MAX_TOLD ? actual.substring(0, MAX_TOLD) + "…" : actual;
            unmet.add(new WalkFailure(expected, told));
        }
    }

    private void requireAnswers(String decision, Answers expected) {
        List<String> actual = context.happenings(Kind.DECIDED)
                .filter(data -> decision.equals(data.get("decision")))
                .map(data -> String.valueOf(data.get("outcome")))
                .toList();
        int from = expected.all() ? 0 : Math.max(0, actual.size() - 1);
        require(
                expected.outcomes().equals(actual.subList(from, actual.size())),
                decision + ": " + String.join(", ", expected.outcomes()),
                actual.isEmpty() ? NOTHING : String.join(", ", actual));
    }

    private void requireCalls(String workItem, List<Map<String, Object>> expected) {
        List<Map<String, Object>> actual = context.worked().stream()
                .filter(call -> call.name().equals(workItem))
                .map(Call::data)
                .toList();
        boolean met = expected.size() == actual.size() && inOrder(expected, actual, WalkEnd::holds);
        require(met, workItem + ": " + told(expected), told(actual));
    }

    private static String told(List<Map<String, Object>> calls) {
        return calls.isEmpty() ? NOTHING : calls.stream().map(Map::toString).collect(Collectors.joining(", "));
    }

    private static boolean holds(Map<String, Object> expected, Map<String, Object> actual) {
        return expected.entrySet().stream().allMatch(entry -> same(entry.getValue(), actual.get(entry.getKey())));
    }

    /** Numbers by value; times by the text that stands for them. */
    private static boolean same(Object expected, @Nullable Object actual) {
        return expected instanceof BigDecimal number && actual instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : expected.equals(actual) || expected instanceof String text && text.equals(String.valueOf(actual));
    }

    /** Whether all of these occur in the others in this order. */
    private static <E, A> boolean inOrder(List<E> expected, List<A> actual, BiPredicate<E, A> same) {
        int met = 0;
        for (A each : actual) {
            if (met < expected.size() && same.test(expected.get(met), each)) {
                met++;
            }
        }
        return met == expected.size();
    }
}
