package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;
import xiaoer.cases.Pack;
import xiaoer.shared.Problem;
import xiaoer.shop.events.OrderSource;
import xiaoer.testing.Kinds;

class OrderBasicsPackTests {

    private static final List<String> PROVINCES = List.of(
            "北京市",
            "天津市",
            "河北省",
            "山西省",
            "内蒙古自治区",
            "辽宁省",
            "吉林省",
            "黑龙江省",
            "上海市",
            "江苏省",
            "浙江省",
            "安徽省",
            "福建省",
            "江西省",
            "山东省",
            "河南省",
            "湖北省",
            "湖南省",
            "广东省",
            "广西壮族自治区",
            "海南省",
            "重庆市",
            "四川省",
            "贵州省",
            "云南省",
            "西藏自治区",
            "陕西省",
            "甘肃省",
            "青海省",
            "宁夏回族自治区",
            "新疆维吾尔自治区");

    private final ShopPack pack = ShopPack.of(PackFromFolder.orderBasics().pack());

    @Test
    void it_has_no_problems() {
        assertThat(problems(PackFromFolder.orderBasics())).isEmpty();
    }

    @Test
    void thirty_three_pieces_to_xining_cost_what_the_carrier_table_says() {
        assertThat(pack.offers("青海省", 33))
                .extracting(Offer::carrier, offer -> Money.text(offer.fee()), Offer::days)
                .contains(
                        tuple("YTO", "596.00", 3),
                        tuple("STO", "598.00", 3),
                        tuple("EMS", "665.00", 4),
                        tuple("SF", "830.00", 2));
    }

    @Test
    void one_piece_costs_the_first_unit_only() {
        assertThat(pack.offers("青海省", 1).stream()
                        .filter(offer -> offer.carrier().equals("YTO")))
                .extracting(Offer::fee)
                .containsExactly(new BigDecimal("20.00"));
    }

    @Test
    void every_province_is_served_by_five_carriers() {
        assertThat(PROVINCES).allSatisfy(province -> {
            assertThat(pack.zones().byProvince()).containsKey(province);
            assertThat(pack.offers(province, 2)).hasSize(5);
        });
    }

    @Test
    void a_region_of_no_known_province_is_quoted_too_so_that_quotes_give_no_fake_away() {
        assertThat(pack.offers("月球", 2)).isEqualTo(pack.offers("西藏自治区", 2));
    }

    @Test
    void funds_and_the_shops_number_are_those_of_the_figures() {
        assertThat(Money.text(pack.funds())).isEqualTo("9610000.00");
        assertThat(pack.number()).isEqualTo(25);
    }

    @Test
    void it_plans_a_trade_of_three_orders_a_lost_parcel_and_a_fictitious_address() {
        assertThat(pack.trades()).anyMatch(trade -> trade.lines().size() == 3);
        assertThat(pack.trades()).anyMatch(PlannedTrade::loses);
        assertThat(pack.trades()).anyMatch(trade -> trade.truth() == AddressTruth.FICTITIOUS);
        assertThat(pack.trades()).anyMatch(trade -> trade.source() == OrderSource.SERVICE);
    }

    @Test
    void a_pack_without_orders_is_none_of_the_shops_business() {
        PackFromFolder folder = PackFromFolder.orderBasics();
        Stream.of("products", "carriers", "orders", "generator").forEach(folder::without);

        assertThat(problems(folder)).isEmpty();
    }

    @Test
    void a_missing_file_is_named() {
        assertThat(problems(PackFromFolder.orderBasics().without("carriers")))
                .extracting(Problem::path)
                .contains("carriers.yaml");
    }

    @Test
    void a_misspelt_field_an_unknown_product_and_a_wrong_number_are_told_with_their_place() {
        PackFromFolder folder = PackFromFolder.orderBasics().with("orders", """
                orders:
                  - buyer: 甲
                    source: SYSTEM
                    after: PT0S
                    truth: GENUINE
                    too: 1
                    to: {recipient: 邓李, region: 西宁市, address: 昆仑东路22号, postcode: "810007"}
                    lines: [{product: teapot, quantity: -3}]
                """);

        assertThat(problems(folder))
                .extracting(Kinds::of, problem -> problem.message().split("：")[0])
                .containsExactlyInAnyOrder(
                        tuple("UNKNOWN_FIELD", "orders[1].too"),
                        tuple("UNKNOWN_NAME", "orders[1].lines[1].product"),
                        tuple("INTEGER_EXPECTED", "orders[1].lines[1].quantity"));
    }

    @Test
    void shares_of_wishes_must_not_exceed_one() {
        PackFromFolder folder = PackFromFolder.orderBasics().with("generator", """
                first: PT1M
                quantity: {from: 2, to: 33}
                incompleteRatio: 0
                wishes:
                  - {share: 0.7, gift: true, message: 甲}
                  - {share: 0.7, gift: true, message: 乙}
                """);

        assertThat(problems(folder)).extracting(Kinds::of).containsExactly("SHARES_EXCEED_ONE");
    }

    @Test
    void whatever_a_file_holds_is_a_problem_and_never_a_failure() {
        List<String> hostile = List.of(
                "[]",
                "7",
                "\"text\"",
                "{}",
                "{products: 1, carriers: {}, zones: [1], orders: {a: 1}}",
                "{orders: [1, [], x]}",
                "{carriers: [{}], zones: {a: 1}, products: [{id: 1}], orders: [{lines: [{}], wish: 3}]}",
                "{first: 1e999}",
                "{products: [{id: a, name: b, price: 1e400}, {id: c, name: d, price: 1e4000}]}",
                "{first: PT99999999999H, quantity: {from: 5, to: 2}, incompleteRatio: 1e999}");

        for (String file : List.of("products", "carriers", "orders", "generator", "pack")) {
            for (String yaml : hostile) {
                if (file.equals("pack")) {
                    assertThat(new ShopSections(new Provinces()).check(headless(yaml)))
                            .as(yaml)
                            .isNotEmpty();
                } else {
                    assertThat(problems(PackFromFolder.orderBasics().with(file, yaml)))
                            .as(file + " " + yaml)
                            .isNotEmpty();
                }
            }
        }
    }

    private static Pack headless(String settings) {
        var whole = PackFromFolder.orderBasics().pack();
        return new Pack(
                whole.id(),
                1,
                "hash",
                whole.title(),
                whole.summary(),
                whole.epoch(),
                whole.length(),
                new YAMLMapper().readTree(settings),
                whole.sections());
    }

    private static List<Problem> problems(PackFromFolder folder) {
        return new ArrayList<>(new ShopSections(new Provinces()).check(folder.pack()));
    }
}
