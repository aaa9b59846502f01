package xiaoer.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.workflow.HistoryEntry.Kind;

/** A way through a, b and c with two answers of a decision, two calls and a message, against what a walk expects of it. */
class WalkEndTests {

    private static final UUID INSTANCE = new UUID(0, 1);
    private static final UUID CHILD = new UUID(0, 2);

    private final WalkContext context = new WalkContext(walk(""), Map.of());
    private long seq;

    @BeforeEach
    void go() {
        enter(INSTANCE, "a");
        decided("LATE");
        enter(CHILD, "b1");
        enter(INSTANCE, "b");
        decided("GRANT");
        context.work(INSTANCE, "pay-back", Map.of("amount", new BigDecimal("550.00"), "closes", true));
        context.work(CHILD, "turn", Map.of("code", "NO_NOTE"));
        context.send(INSTANCE, "TellBuyer", Map.of());
        enter(INSTANCE, "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path: [a, c]",
                "exactly: [a, b, c]",
                "decisions: {refund-check: GRANT}",
                "decisions: {refund-check: [LATE, GRANT]}",
                "sends: [TellBuyer]",
                "worked: {pay-back: {amount: 550}, turn: [{code: NO_NOTE}], close: []}",
                "variables: {granted: true, amount: 550, since: 2015-07-17T08:15:00Z}",
                "state: SUCCESS",
            })
    void what_came_about_as_expected_is_green(String expected) {
        assertThat(unmet(expected)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "path: [c, a]                       | path: c → a        | a → b → c",
                "path: [b1]                         | path: b1           | a → b → c",
                "exactly: [a, c]                    | exactly: a → c     | a → b → c",
                "decisions: {refund-check: LATE}    | refund-check: LATE | LATE, GRANT",
                "decisions: {refund-check: [GRANT]} | refund-check: GRANT | LATE, GRANT",
                "decisions: {other: YES}            | other: YES         | —",
                "sends: [TellBuyer, AskCarrier]     | sends: [TellBuyer, AskCarrier] | [TellBuyer]",
                "worked: {turn: []}                 | turn: —            | {code=NO_NOTE}",
                "worked: {turn: {code: P1}}         | turn: {code=P1}    | {code=NO_NOTE}",
                "variables: {granted: false}        | granted: false     | true",
                "variables: {grant: false}          | grant: false       | —",
                "state: CLOSED                      | state: CLOSED      | SUCCESS",
            })
    void what_did_not_is_told_with_what_came_instead(String expect, String expected, String actual) {
        assertThat(unmet(expect)).singleElement().satisfies(astray -> {
            assertThat(astray.expected()).isEqualTo(expected);
            assertThat(astray.actual()).isEqualTo(actual);
        });
    }

    @Test
    void another_end_is_told_with_everything_else_that_differs() {
        WalkEnd end = new WalkEnd(instance("refused"), context);
        assertThat(end.unmet(walk("state: CLOSED").expect()))
                .extracting(WalkFailure::expected)
                .containsExactly("end: refunded", "state: CLOSED");
    }

    @Test
    void where_several_tokens_end_each_of_their_ends_was_reached() {
        enter(INSTANCE, "refunded");
        enter(INSTANCE, "away");

        assertThat(new WalkEnd(instance("away"), context).unmet(walk("").expect()))
                .isEmpty();
        assertThat(new WalkEnd(instance(null), context).unmet(walk("").expect()))
                .hasSize(1);
    }

    private List<WalkFailure> unmet(String expected) {
        return new WalkEnd(instance("refunded"), context).unmet(walk(expected).expect());
    }

    private void enter(UUID instance, String node) {
        happened(instance, Kind.ENTERED, node, Map.of());
    }

    private void decided(String outcome) {
        happened(CHILD, Kind.DECIDED, "check", Map.of("decision", "refund-check", "outcome", outcome));
    }

    private void happened(UUID instance, Kind kind, String node, Map<String, Object> data) {
        context.happened(instance, List.of(new HistoryEntry(++seq, context.now(), "walk", kind, node, data)));
    }

    private Instance instance(@Nullable String end) {
        Map<String, Object> variables = Map.of(
                "granted", true, "amount", new BigDecimal("550.00"), "since", Instant.parse("2015-07-17T08:15:00Z"));
        return new Instance(
                INSTANCE,
                context.owner(),
                null,
                "refund",
                0,
                "x",
                "SUCCESS",
                List.of(),
                List.of(),
                variables,
                context.now(),
                context.now(),
                end,
                null);
    }

    private static Walk walk(String expected) {
        String text = "- name: x\n  end: refunded\n" + (expected.isEmpty() ? "" : "  " + expected + "\n");
        return WalkFile.read("x", text.getBytes(StandardCharsets.UTF_8)).get(0);
    }
}
