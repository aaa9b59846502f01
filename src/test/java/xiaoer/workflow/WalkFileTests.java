package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.Problem;
import xiaoer.shared.Refused;
import xiaoer.testing.Kinds;
import xiaoer.workflow.Walk.Kind;

class WalkFileTests {

    private static final String PATH = "processes/refund/refund.walks.yaml";

    @Test
    void everything_that_can_be_said_is_understood() {
        Walk walk = read("""
                - name: 同意退款
                  profile: modern
                  start: {shipped: false, amount: 550.50, reason: CHANGED_MIND, lines: [A, B]}
                  work:
                    look-up: {flag: RED}
                    open-claim: [{claim: 7}, {claim: 8}]
                  steps:
                    - task: check-order
                      with: {choice: AGREE}
                    - message: InterceptResult
                      with: {intercepted: true}
                    - signal: ShopCloses
                    - timer: seller-response
                  path: [check-order, agree]
                  decisions: {refund-check: GRANT, freight-bearer: [BUYER, SELLER]}
                  sends: [AskCarrier]
                  worked: {pay-back: {amount: 550}, turn: []}
                  variables: {granted: true}
                  state: SUCCESS
                  end: refunded
                """).get(0);

        assertThat(walk.profile()).isEqualTo("modern");
        assertThat(walk.start())
                .containsEntry("amount", new BigDecimal("550.50"))
                .containsEntry("shipped", false)
                .containsEntry("lines", List.of("A", "B"));
        assertThat(walk.work().get("look-up")).containsExactly(Map.of("flag", "RED"));
        assertThat(walk.work().get("open-claim")).hasSize(2);
        assertThat(walk.steps())
                .extracting(Walk.Step::kind)
                .containsExactly(Kind.TASK, Kind.MESSAGE, Kind.SIGNAL, Kind.TIMER);
        assertThat(walk.steps().get(0).with()).containsEntry("choice", "AGREE");
        assertThat(walk.steps().get(3).place().line()).isEqualTo(13);
        assertThat(walk.expect().path()).containsExactly("check-order", "agree");
        assertThat(walk.expect().exactly()).isFalse();
        assertThat(walk.expect().decisions())
                .containsEntry("refund-check", new Walk.Answers(List.of("GRANT"), false))
                .containsEntry("freight-bearer", new Walk.Answers(List.of("BUYER", "SELLER"), true));
        assertThat(walk.expect().sends()).containsExactly("AskCarrier");
        assertThat(walk.expect().worked()).containsEntry("turn", List.of());
        assertThat(walk.expect().variables()).containsEntry("granted", true);
        assertThat(walk.expect().state()).isEqualTo("SUCCESS");
        assertThat(walk.expect().end()).isEqualTo("refunded");
    }

    @Test
    void a_name_and_an_end_are_enough() {
        Walk walk = read("- {name: 直接结束, end: done}").get(0);

        assertThat(walk.profile()).isEqualTo("textbook");
        assertThat(walk.steps()).isEmpty();
        assertThat(walk.expect().path()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {name: x}|MISSING_KEY|1",
                "- {name: x, end: done, ends: done}|UNKNOWN_KEY|1",
                "- {name: x, end: done, path: [a], exactly: [a]}|PATH_AND_EXACTLY|1",
                "- {name: x, end: done, steps: [{task: a, timer: b}]}|ONE_STEP_KIND|1",
                "- {name: x, end: done, steps: [{with: {a: 1}}]}|ONE_STEP_KIND|1",
                "- {name: x, end: done, steps: [{timer: a, with: {b: 1}}]}|UNKNOWN_KEY|1",
                "- {name: x, end: done, start: {a: {b: 1}}}|YAML_TEXT|1",
                "- {name: x, end: done, start: {a: null}}|YAML_TEXT|1",
                "- {name: x, end: done, start: &a {b: 1}}|YAML_ALIAS|1",
                "walks: 1|YAML_LIST|1",
            })
    void what_is_not_understood_is_refused_with_its_line(String text, String code, int line) {
        Problem problem = refused(text);

        assertThat(Kinds.of(problem)).isEqualTo(code);
        assertThat(problem.path()).isEqualTo(PATH);
        assertThat(problem.line()).isEqualTo(line);
    }

    @Test
    void two_walks_of_one_name_are_refused_at_the_second() {
        Problem problem = refused("""
                - {name: 甲, end: a}
                - {name: 甲, end: b}
                """);

        assertThat(Kinds.of(problem)).isEqualTo("DUPLICATE_WALK");
        assertThat(problem.line()).isEqualTo(2);
    }

    @Test
    void what_is_made_to_hurt_is_refused() {
        assertThat(refused("- {name: x, end: a}\n".repeat(501)).code()).isEqualTo("TOO_MANY_WALKS");
        assertThat(refused("# " + "x".repeat(600_000) + "\n- {name: x, end: a}").code())
                .isEqualTo("FILE_TOO_LARGE");
        assertThat(refused("[".repeat(10_000)).code()).isIn("YAML_DEEP", "YAML_BRACKET");
        assertThat(refused("- {name: x, end: a, steps: [" + "{timer: t},".repeat(201) + "]}")
                        .code())
                .isEqualTo("TOO_MANY_STEPS");
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(Refused.class, () -> read(text)).problem();
    }

    private static List<Walk> read(String text) {
        return WalkFile.read(PATH, text.getBytes(StandardCharsets.UTF_8));
    }
}
