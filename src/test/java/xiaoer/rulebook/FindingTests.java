package xiaoer.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.ParcelFacts.Offer;
import xiaoer.rulebook.ParcelFacts.State;
import xiaoer.shared.LocalizedText;

/** Decisions that find: points, what they rest on, rankings. */
class FindingTests {

    private static final String RULES = """
            rule "dear" @zh("{carrier} 贵了 {over}，扣 {points} 分。") @en("{carrier} is too dear.")
              @betterZh("选 {limit} 元以内的。") @clause("D02")
            when
              Parameter(key == "p.fold", $limit : number)
              Offer($c : carrier, $f : fee, fee > $limit)
            then
              insert(new Finding(2).points(-1).about($c).with("carrier", $c).with("over", $f - $limit).with("limit", $limit));
            end

            rule "ranked" @zh("{about}")
            when
              Offer($c : carrier, $f : fee, $d : days, days > 0)
            then
              insert(new Finding(0).about($c).with("fee", $f).rank($f).rank($d).rank($c));
            end
            """;
    private static final List<Offer> OFFERS = List.of(
            new Offer("YTO", new BigDecimal("61.5"), 3),
            new Offer("SF", new BigDecimal("70"), 1),
            new Offer("EMS", new BigDecimal("9"), 0),
            new Offer("ZTO", new BigDecimal("61.50"), 2),
            new Offer("STO", new BigDecimal("8"), 9));

    private static Ruling find(List<Offer> offers) {
        RuleFolder folder = RuleFolder.empty()
                .with("pickup/decision.yaml", RuleFolder.DECISION.replace("outcomes: [YES, EARLY]", ""))
                .with("pickup/a.drl", RULES);
        List<Record> facts = new ArrayList<>(offers);
        facts.add(ParcelFacts.parcel(State.SENT, 3, 100));
        return folder.open().decide("pickup", "textbook", facts);
    }

    @Test
    void a_finding_tells_points_sentence_clause_and_what_would_have_been_better() {
        Ruling ruling = find(OFFERS.subList(0, 1));

        assertThat(ruling.outcome()).isEqualTo("FOUND");
        assertThat(ruling.findings())
                .containsExactly(new Ruling.Finding(
                        "dear",
                        2,
                        new BigDecimal("-1"),
                        LocalizedText.of("YTO 贵了 1.5，扣 -1 分。", "YTO is too dear."),
                        "D02",
                        List.of("YTO"),
                        LocalizedText.chinese("选 60 元以内的。"),
                        Map.of("carrier", "YTO", "over", new BigDecimal("1.5"), "limit", new BigDecimal("60"))));
        assertThat(ruling.parameters()).containsOnlyKeys("p.fold");
    }

    @Test
    void a_ranking_is_sorted_by_each_key_in_turn_whatever_the_order_of_the_facts() {
        List<Offer> reversed = new ArrayList<>(OFFERS);
        Collections.reverse(reversed);

        assertThat(find(OFFERS).data().get("ranking"))
                .isEqualTo(List.of(
                        Map.of("about", List.of("STO"), "fee", new BigDecimal("8")),
                        Map.of("about", List.of("ZTO"), "fee", new BigDecimal("61.50")),
                        Map.of("about", List.of("YTO"), "fee", new BigDecimal("61.5")),
                        Map.of("about", List.of("SF"), "fee", new BigDecimal("70"))));
        assertThat(find(reversed)).isEqualTo(find(OFFERS));
    }

    @Test
    void findings_are_ordered_by_rule_and_what_they_rest_on() {
        assertThat(find(OFFERS).findings())
                .extracting(finding -> finding.about().get(0))
                .containsExactly("SF", "YTO", "ZTO");
    }

    @Test
    void finding_nothing_is_an_answer() {
        assertThat(find(List.of()).findings()).isEmpty();
    }

    @Test
    void the_otherwise_group_finds_of_a_fact_only_what_no_other_rule_has_found_of_it() {
        RuleFolder folder = RuleFolder.empty()
                .with("pickup/decision.yaml", RuleFolder.DECISION.replace("outcomes: [YES, EARLY]", ""))
                .with("pickup/a.drl", """
                        rule "any" @zh("一家快递。") agenda-group "otherwise"
                        when Parcel(paid == true) Offer($c : carrier) then insert(new Finding(0).about($c)); end
                        rule "yto" @zh("圆通。")
                        when Parcel() Offer($c : carrier, carrier == "YTO") then insert(new Finding(0).about($c)); end
                        rule "none" @zh("没有。")
                        when Parcel(paid == false) then insert(new Finding(0)); end
                        """);
        List<Record> facts = new ArrayList<>(OFFERS.subList(0, 2));
        facts.add(ParcelFacts.parcel(State.SENT, 3, 100));

        assertThat(folder.open().decide("pickup", "textbook", facts).findings())
                .extracting(Ruling.Finding::rule, Ruling.Finding::about)
                .containsExactlyInAnyOrder(tuple("yto", List.of("YTO")), tuple("any", List.of("SF")));
    }
}
