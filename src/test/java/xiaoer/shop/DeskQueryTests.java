package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import xiaoer.testing.OnBothDatabases;
import xiaoer.testing.XiaoerTest;

/** What the order desk lists, and in which order. */
@OnBothDatabases
@XiaoerTest
class DeskQueryTests {

    private static final String XINING = "20150717-2-25-1";
    private static final String CHENGDU = "20150717-2-25-3";
    private static final String FAKE = "20150717-2-25-4";

    @LocalServerPort
    int port;

    @Autowired
    ShopView shop;

    private DeskClient desk;

    @BeforeEach
    void start() {
        desk = DeskClient.start(port, 42);
    }

    @Test
    void what_can_be_collected_stands_above_what_is_on_its_way_and_the_nearest_deadline_above_the_others() {
        desk.act("ship", "order", XINING, "carrier", "EMS");
        desk.act("ship", "order", "20150717-1-25-1", "carrier", "YTO");
        desk.advance("P3D");

        ShopView.Desk now = now();
        WorkFirst work = new WorkFirst(now.now());
        assertThat(listed(new DeskQuery(OrderStatus.SHIPPED, null, null, null, null, null)))
                .containsExactly("20150717-1-25-1", XINING);
        assertThat(now.orders().stream().filter(work::collectable).map(OrderView::orderNo))
                .containsExactly("20150717-1-25-1");
        assertThat(listed(new DeskQuery(OrderStatus.PLACED, null, null, null, null, null)))
                .startsWith(CHENGDU, FAKE);
    }

    @Test
    void after_an_order_comes_more_of_the_same_work_and_then_the_other() {
        desk.act("ship", "order", XINING, "carrier", "YTO");
        desk.advance("P3D");
        desk.act("collect", "order", XINING);
        ShopView.Desk collected = now();
        assertThat(next(collected, XINING)).isNotEqualTo(XINING);
        assertThat(collected.orders())
                .filteredOn(order -> order.orderNo().equals(next(collected, XINING)))
                .extracting(OrderView::status)
                .containsExactly(OrderStatus.PLACED);
        desk.act("confirm-address", "order", CHENGDU);
        assertThat(next(now(), FAKE)).isNotEqualTo(CHENGDU);
    }

    @Test
    void a_search_goes_through_every_state_and_takes_full_width_digits_for_digits() {
        desk.act("void", "order", FAKE);
        assertThat(listed(searching("２０１５０７１７－２－２５－４"))).containsExactly(FAKE);
        DeskQuery.Page page = searching("索尼").of(now().orders(), new WorkFirst(now().now()));
        assertThat(page.groups())
                .extracting(DeskQuery.Group::status)
                .containsExactly(OrderStatus.PLACED, OrderStatus.VOIDED);
        assertThat(searching("没有的")
                        .of(now().orders(), new WorkFirst(now().now()))
                        .groups())
                .isEmpty();
    }

    @Test
    void the_address_of_a_list_leads_back_to_it() {
        UUID shift = UUID.fromString(desk.shift());
        assertThat(searching("索 尼&").address(shift, XINING))
                .isEqualTo("/desk/orders/" + shift + "?tab=PLACED&q=%E7%B4%A2%20%E5%B0%BC%26&order=" + XINING);
    }

    private static DeskQuery searching(String words) {
        return new DeskQuery(OrderStatus.PLACED, words, null, null, null, null);
    }

    private List<String> listed(DeskQuery query) {
        ShopView.Desk now = now();
        return query.of(now.orders(), new WorkFirst(now.now())).groups().stream()
                .flatMap(group -> group.rows().stream())
                .map(OrderView::orderNo)
                .toList();
    }

    private static String next(ShopView.Desk now, String done) {
        OrderView order = now.orders().stream()
                .filter(one -> one.orderNo().equals(done))
                .findFirst()
                .orElseThrow();
        return new WorkFirst(now.now())
                .after(order, now.orders())
                .map(OrderView::orderNo)
                .orElse("");
    }

    private ShopView.Desk now() {
        return shop.desk(UUID.fromString(desk.shift())).orElseThrow();
    }
}
