package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderEvents.DeadlineMoved;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.OrderEvents.OrderConfirmed;
import xiaoer.shop.events.OrderEvents.OrderPaid;
import xiaoer.shop.facts.SheetOrder;

/** What the sheet of the order desk leaves to the sheets of claims. */
class MarketplaceLogTests {

    private final RecordedLog log = new RecordedLog();

    @Test
    void what_came_here_shipped_is_no_work_of_this_student() {
        log.genuine("A", "B")
                .takenOver("A")
                .shipped("B", "YTO", 3, "OPTIMAL")
                .at(600)
                .endedBy("STUDENT");

        assertThat(decided()).extracting(SheetOrder::number).containsExactly("B");
    }

    @Test
    void what_was_closed_does_not_count() {
        log.genuine("A")
                .event(new OrderClosed("A", CloseReason.BUYER_CANCEL, true, Flag.NONE, List.of()), null)
                .at(700)
                .endedBy("STUDENT");

        assertThat(decided()).isEmpty();
    }

    @Test
    void an_order_waits_for_its_buyer_before_the_student_can_be_late() {
        log.unpaid("A").at(700).paused();
        assertThat(decided()).isEmpty();

        log.event(new OrderPaid("A", "550.00", at(1300)), null);
        log.at(1300).paused();
        assertThat(decided()).isEmpty();
        log.at(1301).paused();
        assertThat(decided()).extracting(SheetOrder::status).containsExactly("PLACED");
    }

    @Test
    void a_deadline_that_was_put_off_is_passed_later() {
        log.genuine("A").event(new DeadlineMoved("A", at(1200)), null);
        log.at(1200).paused();
        assertThat(decided()).isEmpty();
        log.at(1201).paused();
        assertThat(decided()).hasSize(1);
    }

    @Test
    void money_that_comes_by_itself_has_no_day_to_be_collected() {
        log.genuine("A").shipped("A", "YTO", 3, at(600), RecordedLog.shipping("OPTIMAL", Flag.NONE, false));
        log.at(300).paused();
        assertThat(decided()).extracting(SheetOrder::arrived).containsExactly(false);

        log.at(600).event(new OrderConfirmed("A", "550.00", "1000.00"), null);
        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("COMPLETED");
            assertThat(order.arrived()).isFalse();
        });
    }

    private static Instant at(long second) {
        return RecordedLog.EPOCH.plusSeconds(second);
    }

    private List<SheetOrder> decided() {
        return OrderLog.of(log.events()).decided();
    }
}
