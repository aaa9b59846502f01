package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.shop.facts.SheetOrder;

/** What the sheet of the order desk leaves to the sheets of claims. */
class MarketplaceLogTest {

    private final RecordedLog log = new RecordedLog();

    @Test
    void what_came_here_shipped_is_no_work_of_this_student() {
        log.genuine("A", "B")
                .event("OrderTakenOver", Map.of("order", "A"), Map.of())
                .shipped("B", "YTO", 3, "OPTIMAL")
                .at(600)
                .endedBy("STUDENT");

        assertThat(decided()).extracting(SheetOrder::number).containsExactly("B");
    }

    @Test
    void what_was_closed_does_not_count() {
        log.genuine("A")
                .event("OrderClosed", Map.of("order", "A"), Map.of())
                .at(700)
                .endedBy("STUDENT");

        assertThat(decided()).isEmpty();
    }

    @Test
    void an_order_waits_for_its_buyer_before_the_student_can_be_late() {
        unpaid("A").at(700).event("ClockPaused", Map.of(), Map.of());
        assertThat(decided()).isEmpty();

        log.event("OrderPaid", Map.of("order", "A", "deadline", at(1300)), Map.of());
        log.at(1300).event("ClockPaused", Map.of(), Map.of());
        assertThat(decided()).isEmpty();
        log.at(1301).event("ClockPaused", Map.of(), Map.of());
        assertThat(decided()).extracting(SheetOrder::status).containsExactly("PLACED");
    }

    @Test
    void an_unpaid_order_does_not_count_when_the_student_ends_the_shift() {
        unpaid("A").at(10).endedBy("STUDENT");

        assertThat(decided()).isEmpty();
    }

    @Test
    void a_deadline_that_was_put_off_is_passed_later() {
        log.genuine("A").event("DeadlineMoved", Map.of("order", "A", "deadline", at(1200)), Map.of());
        log.at(1200).event("ClockPaused", Map.of(), Map.of());
        assertThat(decided()).isEmpty();
        log.at(1201).event("ClockResumed", Map.of(), Map.of());
        assertThat(decided()).hasSize(1);
    }

    @Test
    void money_that_comes_by_itself_is_not_to_be_collected() {
        Map<String, Object> data = new HashMap<>(Map.of("order", "A", "carrier", "YTO", "days", 3));
        data.put("dueAt", at(180));
        data.put("confirmDue", at(600));
        log.genuine("A").event("OrderShipped", data, Map.of("grade", "OPTIMAL"));
        log.at(300).event("ClockPaused", Map.of(), Map.of());
        assertThat(decided()).extracting(SheetOrder::collectable).containsExactly(false);

        log.at(600).event("OrderConfirmed", Map.of("order", "A"), Map.of());
        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("COMPLETED");
            assertThat(order.collectable()).isFalse();
        });
    }

    private RecordedLog unpaid(String order) {
        return log.event(
                "OrderPlaced",
                Map.of("order", order, "payment", "UNPAID", "deadline", at(180)),
                Map.of("truth", "GENUINE"));
    }

    private static String at(long second) {
        return RecordedLog.EPOCH.plusSeconds(second).toString();
    }

    private List<SheetOrder> decided() {
        return OrderLog.of(log.events()).decided();
    }
}
