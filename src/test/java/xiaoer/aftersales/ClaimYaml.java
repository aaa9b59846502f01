package xiaoer.aftersales;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.cases.Pack;
import xiaoer.shared.LocalizedText;

/** Packs with claims, for tests that need no database. */
final class ClaimYaml {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** One planned trade of two orders, which comes after a minute. */
    private static final String ORDERS = "{orders: [{id: dress, after: PT1M, lines: [{product: a}, {product: b}]}]}";

    private ClaimYaml() {}

    static Pack pack(String claims) {
        return pack(claims, "{}");
    }

    static Pack pack(String claims, String settings) {
        return pack(claims, settings, ORDERS);
    }

    static Pack pack(String claims, String settings, String orders) {
        Map<String, JsonNode> sections = new HashMap<>(Map.of("orders", YAML.readTree(orders)));
        if (!claims.isEmpty()) {
            sections.put("claims", YAML.readTree(claims));
        }
        return new Pack(
                "tiny",
                1,
                "hash of " + claims,
                LocalizedText.chinese("小"),
                LocalizedText.chinese("小"),
                Instant.parse("2015-07-17T08:15:00Z"),
                Duration.ofHours(1),
                YAML.readTree(settings),
                sections);
    }

    /** A whole case; further lines are added to it as they stand. */
    static String claims(String... lines) {
        return """
                claims:
                  - id: dress-seven-day
                    title: {zh: 七天无理由, en: Seven days}
                    level: EASY
                    after: PT2M
                    order: dress
                    kind: RETURN_REFUND
                    reason: NO_REASON
                    received: true
                    explanation: {zh: 不喜欢, en: I do not like it}
                    truth: {zh: 完好, en: Intact}
                    best: {steps: [{task: answer, with: {answer: AGREE}}, {wait: end}]}
                    worst: {steps: [{action: {type: note, order: "{order}", text: 好}}]}
                """ + String.join("\n", lines);
    }
}
