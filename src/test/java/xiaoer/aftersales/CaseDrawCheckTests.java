package xiaoer.aftersales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Problem;

/** When the claims of a pack come, and whether each finds its order. */
class CaseDrawCheckTests {

    private static final String DRAWN = "draw: {claims: 1, first: PT30S, every: PT3M}";
    private static final String ORDER = "orders: [{id: dress, %s, lines: [{product: a}, {product: b}]}]";

    @Test
    void drawn_claims_bring_their_orders_and_others_find_them_there() {
        assertThat(codes(drawn(DRAWN), "onDemand: true")).isEmpty();
        assertThat(codes(ClaimYaml.claims(), "after: PT1M")).isEmpty();
        assertThat(codes(ClaimYaml.claims(), "onDemand: true")).isEmpty();
    }

    @Test
    void a_claim_that_is_called_for_brings_its_order_and_is_not_drawn() {
        String called = ClaimYaml.claims().replace("    after: PT2M\n", "    onDemand: true\n");

        assertThat(codes(called, "onDemand: true")).isEmpty();
        assertThat(codes(called, "after: PT1M")).containsExactly("TRADE_AT_ITS_TIME");
        assertThat(codes(called + DRAWN, "onDemand: true")).containsExactly("CLAIM_ON_DEMAND");
    }

    @Test
    void an_order_that_would_come_at_another_time_is_told() {
        assertThat(codes(drawn(DRAWN), "after: PT1M")).containsExactly("TRADE_AT_ITS_TIME");
    }

    @Test
    void a_case_says_when_it_comes_exactly_where_none_is_drawn() {
        assertThat(codes(drawn(""), "after: PT1M")).containsExactly("AFTER_MISSING");
        assertThat(codes(ClaimYaml.claims(DRAWN), "onDemand: true")).containsExactly("AFTER_NEEDLESS");
    }

    @Test
    void no_more_can_be_drawn_than_there_are_and_than_come_in_time() {
        assertThat(codes(drawn("draw: {claims: 2, first: PT30S, every: PT3M}"), "onDemand: true"))
                .containsExactly("DRAW_TOO_MANY");
        assertThat(codes(drawn("draw: {claims: 1, first: PT60M, every: PT3M}"), "onDemand: true"))
                .containsExactly("DRAW_TOO_LONG");
    }

    @Test
    void drawn_cases_have_an_order_each_but_variants_may_share_theirs() {
        String two = drawn("").stripTrailing() + "\n"
                + drawn("").replace("claims:\n", "").replace("id: dress-seven-day", "id: other") + DRAWN;
        assertThat(codes(two, "onDemand: true")).containsExactly("TRADE_SHARED");
        assertThat(codes(drawn("    variants: [{id: late, reason: QUALITY}]\n" + DRAWN), "onDemand: true"))
                .isEmpty();
    }

    private static String drawn(String more) {
        return ClaimYaml.claims(more).replace("    after: PT2M\n", "");
    }

    private static List<String> codes(String claims, String when) {
        return new CaseDrawCheck()
                .check(ClaimYaml.pack(claims, "{}", ORDER.formatted(when))).stream()
                        .map(Problem::code)
                        .toList();
    }
}
