package xiaoer.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import xiaoer.shared.PassedChecks;

/** A small set of rule files to start a test from: the decision {@code pickup}. */
class RuleFolder {

    static final String DECISION = """
            title: {zh: 收件检查, en: Pickup check}
            question: {zh: 现在能收吗？}
            facts:
              - {type: Parcel, cardinality: one}
              - {type: Offer, cardinality: many}
            outcomes: [YES, EARLY]
            parameters: [p.fold]
            """;
    static final String RULES = """
            rule "pickup-01" @zh("可以收了。")
            when
              Parameter(key == "p.fold", $fold : number)
              Parcel(state == "SENT", elapsed >= days * $fold)
            then
              insert(new Decision("YES"));
            end

            rule "pickup-02"
              @zh("才 {elapsed} 秒，还差 {left} 秒。") @en("{left} seconds to go.") @clause("handbook D03")
            when
              Parameter(key == "p.fold", $fold : number)
              Parcel(state == "SENT", $days : days, $e : elapsed, elapsed < days * $fold)
            then
              insert(new Decision("EARLY").with("left", $days * $fold - $e).with("elapsed", $e));
            end
            """;
    static final String SCENARIOS = """
            - name: 三天第 180 秒可以收
              parameters: {p.fold: 60}
              given: {Parcel: {state: SENT, days: 3, elapsed: 180}}
              expect: {outcome: "YES", rules: [pickup-01], without: [pickup-02]}
            - name: 早一秒不行
              parameters: {p.fold: 60}
              given: {Parcel: {state: SENT, days: 3, elapsed: 179}}
              expect: {outcome: EARLY, data: {left: 1}}
            """;
    static final String UNNAMED = """
            p.fold: {value: 60, unit: seconds, from: 2015-07-17, source: handbook, min: 1, max: 86400}
            p.name: {value: 顺丰, unit: "", from: 2015-07-17, source: handbook}
            p.strict: {value: true, unit: "", from: 2015-07-17, source: handbook}
            """;
    static final String TEXTBOOK = UNNAMED.replaceAll("(?m)}$", ", name: {zh: 参数}, sentence: {zh: 用来试。}}");

    private final Map<String, byte[]> files = new TreeMap<>();

    static RuleFolder empty() {
        return new RuleFolder().with("parameters/textbook.yaml", TEXTBOOK);
    }

    static RuleFolder pickup() {
        return empty().with("pickup/decision.yaml", DECISION)
                .with("pickup/pickup.drl", RULES)
                .with("pickup/pickup.scenarios.yaml", SCENARIOS);
    }

    static CachingRulebook rulebook() {
        return new CachingRulebook(
                new Catalogue(List.of(new ParcelFacts())),
                List.of(),
                Duration.ofSeconds(30),
                Budget.Limits.USUAL,
                PassedChecks.none());
    }

    RuleFolder with(String path, String text) {
        return with(path, text.getBytes(StandardCharsets.UTF_8));
    }

    RuleFolder with(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    RuleFolder without(String path) {
        files.remove(path);
        return this;
    }

    RuleFiles files() {
        return new RuleFiles(files);
    }

    CheckReport check() {
        return rulebook().check(files());
    }

    Rules open() {
        return rulebook().open(files(), 7);
    }
}
