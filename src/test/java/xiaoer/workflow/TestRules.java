package xiaoer.workflow;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xiaoer.rulebook.FactType;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.RulebookFixture;
import xiaoer.rulebook.Rules;

/** Two made-up decisions and some parameters of time for the processes of tests. */
public final class TestRules {

    public record Wish(String kind, BigDecimal amount, boolean shipped) {}

    private static final Map<String, String> FILES =
            Map.of("parameters/textbook.yaml", """
            p.answerDays: {value: 15, unit: days, from: 2015-07-17, source: test, min: 1, max: 90}
            p.callHours: {value: 24, unit: hours, from: 2015-07-17, source: test, min: 1, max: 90}
            p.warn: {value: 0.5, unit: share, from: 2015-07-17, source: test, min: 0, max: 1}
            p.limit: {value: 100, unit: yuan, from: 2015-07-17, source: test, min: 0, max: 1000}
            """, "wish-check/decision.yaml", """
            title: {zh: 请求检查, en: Wish check}
            question: {zh: 准吗？}
            facts: [{type: Wish, cardinality: one}]
            outcomes: [GRANT, REFUSE]
            parameters: [p.limit]
            """, "wish-check/wish-check.drl", """
            rule "wish-01" @zh("金额不大。") @clause("test")
            when
              Parameter(key == "p.limit", $limit : number)
              Wish(kind == "REFUND", amount <= $limit, $amount : amount)
            then
              insert(new Decision("GRANT").with("left", $limit - $amount));
            end
            rule "wish-02" @zh("发货了就要先退货。")
            when
              Wish(kind == "REFUND", shipped == true)
            then
              insert(new Decision("REFUSE"));
            end
            """);

    private TestRules() {}

    static Rules open(int release) {
        Map<String, byte[]> files = new TreeMap<>();
        FILES.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        FactType.Source wishes = () -> List.of(FactType.of(Wish.class, "请求", "wish", Map.of()));
        return RulebookFixture.of(List.of(wishes)).open(new RuleFiles(files), release);
    }
}
