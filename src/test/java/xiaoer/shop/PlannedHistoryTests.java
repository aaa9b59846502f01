package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;

/** What a pack may say of a trade that comes with a past. */
class PlannedHistoryTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            payment: UNPAID                                                                            | history: {paid: P1D}
            payment: COD                                                                               | history: {paid: P2D, shipped: {ago: P1D, carrier: YTO}}
            payment: PAID                                                                              | history: {shipped: {ago: P1D, carrier: YTO}}
            payment: PAID                                                                              | history: {paid: P3D, signed: {ago: P1D, by: SELF}}
            payment: PAID                                                                              | history: {paid: P3D, confirmed: {ago: P1D}}
            payment: PAID                                                                              | history: {paid: P1D, shipped: {ago: P2D, carrier: YTO}}
            payment: COD                                                                               | history: {shipped: {ago: P1D, carrier: YTO}, signed: {ago: P2D, by: SELF}}
            payment: COD                                                                               | history: {shipped: {ago: P3D, carrier: YTO}, signed: {ago: P1D, by: SELF}, confirmed: {ago: P2D}}
            """)
    void what_cannot_have_happened_so_is_told(String payment, String history) {
        assertThat(problems(payment + "\n    " + history)).extracting(Kinds::of).containsExactly("HISTORY_IMPOSSIBLE");
    }

    @Test
    void what_happened_at_one_time_is_possible() {
        assertThat(problems(
                        "history: {paid: P1D, shipped: {ago: P1D, carrier: YTO}, signed: {ago: PT0S, by: UNKNOWN}}"))
                .isEmpty();
    }

    @Test
    void an_unknown_carrier_and_one_that_does_not_go_there_are_named() {
        assertThat(problems("history: {paid: P2D, shipped: {ago: P1D, carrier: DHL}}"))
                .extracting(Kinds::of)
                .contains("UNKNOWN_NAME");
        assertThat(problems(
                        "history: {paid: P2D, shipped: {ago: P1D, carrier: YTO}}",
                        "to: {recipient: 林志明, region: 台湾省, address: 台北市信义路5号, postcode: \"999079\"}"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("orders[1]", "YTO", "台湾省"));
    }

    @Test
    void an_invented_address_was_never_shipped_to() {
        assertThat(problems("truth: FICTITIOUS", "history: {paid: P2D, shipped: {ago: P1D, carrier: YTO}}"))
                .extracting(Kinds::of)
                .containsExactly("HISTORY_IMPOSSIBLE");
    }

    @Test
    void only_who_has_not_paid_pays_later_and_nobody_extends_what_is_confirmed() {
        assertThat(problems("paysAfter: PT5M")).extracting(Kinds::of).containsExactly("TERMS_IMPOSSIBLE");
        assertThat(problems(
                        "buyerExtends: PT5M",
                        "history: {paid: P3D, shipped: {ago: P2D, carrier: YTO}, confirmed: {ago: P1D}}"))
                .extracting(Kinds::of)
                .containsExactly("TERMS_IMPOSSIBLE");
    }

    @Test
    void a_name_is_given_to_one_trade_only() {
        String trade = trade("id: twice");
        assertThat(problemsOf(trade + trade.substring(trade.indexOf('\n') + 1)))
                .extracting(Kinds::of, Problem::message)
                .containsExactly(tuple("NAMED_TWICE", "orders[2]：“twice”已经用过"));
    }

    private static List<Problem> problems(String... members) {
        return problemsOf(trade(members));
    }

    private static List<Problem> problemsOf(String orders) {
        return new ShopSections(new Provinces())
                .check(PackFromFolder.orderBasics().with("orders", orders).pack());
    }

    private static String trade(String... members) {
        String own = String.join("\n    ", members);
        return """
                orders:
                  - buyer: 甲
                    source: SERVICE
                    after: PT0S
                    lines: [{product: dress-white, quantity: 1}]
                """
                + (own.contains("truth:") ? "" : "    truth: GENUINE\n")
                + (own.contains("to: {")
                        ? ""
                        : "    to: {recipient: 邓李, region: 西宁市, address: 昆仑东路22号, postcode: \"810007\"}\n")
                + "    " + own + "\n";
    }
}
