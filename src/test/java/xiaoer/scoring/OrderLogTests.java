package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import xiaoer.shop.events.CloseReason;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderEvents.FlagChanged;
import xiaoer.shop.events.OrderEvents.OrderClosed;
import xiaoer.shop.events.Wish;
import xiaoer.shop.facts.SheetCounts;
import xiaoer.shop.facts.SheetOrder;

class OrderLogTests {

    private final RecordedLog log = new RecordedLog();

    @Test
    void an_order_counts_only_when_something_was_decided_about_it() {
        log.genuine("A", "B", "C")
                .at(60)
                .shipped("A", "YTO", 3, "OPTIMAL")
                .voided("B")
                .at(120);

        assertThat(decided()).extracting(SheetOrder::number).containsExactly("A", "B");
    }

    @Test
    void what_a_student_leaves_undone_counts_when_the_shift_ends() {
        log.genuine("A").at(60).endedBy("STUDENT");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("PLACED");
            assertThat(order.decided()).isTrue();
        });
    }

    @Test
    void orders_due_after_the_planned_end_count_nowhere() {
        log.at(1201).genuine("A").fake("F").shippedFake("F").at(1800).endedBy("TIME");

        assertThat(decided()).isEmpty();
        assertThat(counts().toShip() + counts().toVoid() + counts().fakesShipped() + counts().lost())
                .isZero();
        assertThat(counts().planned()).isEqualTo(2);
    }

    @Test
    void what_there_was_to_do_comes_from_the_plan_and_not_from_what_was_touched() {
        log.genuine("A", "B").coming("C", true).coming("G", false).notCollectable("B");
        log.at(30).shipped("A", "YTO", 1, "OPTIMAL").at(90).collected("A").endedBy("STUDENT");

        assertThat(counts())
                .isEqualTo(new SheetCounts(3, 2, 1, 2, 1, 3, 0, 1, 0, 0, 0, 0, 0, 1, 1, 1, 2, 4, 1, 30, "EARLY"));
    }

    @Test
    void an_order_that_both_sides_agreed_to_close_is_no_longer_to_be_done() {
        log.genuine("A", "B");
        log.event(new OrderClosed("A", CloseReason.OUT_OF_STOCK, true, Flag.NONE, List.of()), null);
        log.event(new OrderClosed("B", CloseReason.OUT_OF_STOCK, false, Flag.NONE, List.of()), null);
        log.at(1800).endedBy("TIME");

        assertThat(counts().toShip()).isEqualTo(1);
        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.number()).isEqualTo("B");
            assertThat(order.status()).isEqualTo("CLOSED");
        });
        assertThat(counts().lost()).isEqualTo(1);
    }

    @Test
    void a_genuine_order_made_invalid_by_its_carrier_counts_as_not_shipped() {
        log.genuine("A").shippedFake("A").at(1800).endedBy("TIME");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("INVALID");
            assertThat(order.shipped()).isFalse();
        });
        assertThat(counts().fakesShipped()).isZero();
        assertThat(counts().optimal()).isZero();
        assertThat(counts().lost()).isEqualTo(1);
    }

    @Test
    void what_a_carrier_lost_is_not_lost_by_the_student() {
        log.genuine("A", "B").shipped("A", "YTO", 3, "OPTIMAL").at(100).lost("A", LostReason.PARCEL_LOST);
        log.at(601).lost("B").at(1800).endedBy("TIME");

        assertThat(counts().lost()).isEqualTo(1);
    }

    @Test
    void a_log_that_goes_on_tells_that_it_does() {
        log.genuine("A").at(130).paused();

        assertThat(counts().ending()).isEqualTo("RUNNING");
        assertThat(counts().minutes()).isEqualTo(2);
        assertThat(counts().genuineAhead()).isEqualTo(1);
        log.at(1800).endedBy("TIME");
        assertThat(counts().ending()).isEqualTo("FULL");
    }

    @Test
    void without_a_plan_nobody_knows_what_there_was_to_do() {
        log.genuine("A").at(60).endedBy("STUDENT");

        assertThat(OrderLog.of(log.events()).hasPlan()).isTrue();
        assertThat(OrderLog.of(log.eventsWithoutPlan()).hasPlan()).isFalse();
    }

    @Test
    void a_deadline_is_passed_only_after_its_own_instant() {
        log.genuine("A");

        assertThat(OrderLog.of(log.at(600).paused().events()).decided()).isEmpty();
        assertThat(OrderLog.of(log.at(601).paused().events()).decided()).hasSize(1);
    }

    @Test
    void a_parcel_has_arrived_from_the_second_its_days_have_passed() {
        log.genuine("A", "B").shipped("A", "YTO", 3, "OPTIMAL").at(1).shipped("B", "YTO", 3, "OPTIMAL");
        log.at(180).endedBy("TIME");

        assertThat(decided()).extracting(SheetOrder::arrived).containsExactly(true, false);
    }

    @Test
    void a_collected_order_is_completed_and_has_arrived() {
        log.genuine("A").shipped("A", "YTO", 1, "OPTIMAL");
        log.at(10).tooEarly("A").at(20).tooEarly("A").at(60).collected("A");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("COMPLETED");
            assertThat(order.arrived()).isTrue();
            assertThat(order.earlyAttempts()).isEqualTo(2);
        });
    }

    @Test
    void other_refusals_to_collect_are_no_early_attempts() {
        log.genuine("A").shipped("A", "YTO", 1, "OPTIMAL");
        log.refusedToCollect("A", "HOLD");

        assertThat(decided())
                .singleElement()
                .extracting(SheetOrder::earlyAttempts)
                .isEqualTo(0);
    }

    @Test
    void the_best_carrier_is_the_one_that_was_best_when_the_order_was_shipped() {
        log.genuine("A").shipped("A", "SF", 2, "POOR");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.carrier()).isEqualTo("SF");
            assertThat(order.days()).isEqualTo(2);
            assertThat(order.carrierGrade()).isEqualTo("POOR");
            assertThat(order.bestCarrier()).isEqualTo("YTO");
            assertThat(order.bestFee()).isEqualByComparingTo("596.00");
            assertThat(order.bestDays()).isEqualTo(3);
        });
    }

    @Test
    void a_shipped_fake_was_handed_to_a_carrier_and_tells_its_defect_in_both_languages() {
        log.fake("A").shippedFake("A");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("INVALID");
            assertThat(order.shipped()).isTrue();
            assertThat(order.genuine()).isFalse();
            assertThat(order.defectZh()).isEqualTo("邮编是北京的。");
            assertThat(order.defectEn()).isEqualTo("The postcode is Beijing's.");
        });
    }

    @Test
    void a_parcel_lost_by_its_carrier_was_shipped_all_the_same() {
        log.genuine("A").shipped("A", "YTO", 3, "OPTIMAL").at(100);
        log.lost("A", LostReason.PARCEL_LOST);

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo("LOST");
            assertThat(order.shipped()).isTrue();
            assertThat(order.carrierGrade()).isEqualTo("OPTIMAL");
            assertThat(order.arrived()).isFalse();
        });
    }

    @Test
    void wishes_and_what_was_done_about_them_are_kept() {
        Wish wish = new Wish("", "SF", 2, Instant.parse("2015-07-17T08:17:00Z"), true, null, null);
        log.wished("A", wish, true).asked("A").noted("A");
        log.event(new FlagChanged("A", Flag.NONE, Flag.YELLOW, List.of()), null);
        log.endedBy("STUDENT");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.requestedCarrier()).isEqualTo("SF");
            assertThat(order.wishedDays()).isEqualTo(2);
            assertThat(order.holdUntil()).isEqualTo("2015-07-17 16:17");
            assertThat(order.gift()).isTrue();
            assertThat(order.confirmNeeded()).isTrue();
            assertThat(order.addressAsked()).isTrue();
            assertThat(order.noted()).isTrue();
            assertThat(order.flag()).isEqualTo("YELLOW");
            assertThat(order.advisedFlag())
                    .as("nobody shipped it, so no flag is missed")
                    .isEqualTo("YELLOW");
        });
    }

    @Test
    void a_wish_for_nothing_is_no_wish() {
        log.genuine("A").voided("A");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.requestedCarrier()).isEmpty();
            assertThat(order.holdUntil()).isEmpty();
            assertThat(order.bestCarrier()).isEmpty();
        });
    }

    @Test
    void the_flag_and_note_count_as_they_were_when_the_order_was_decided() {
        log.genuine("A").shipped("A", "YTO", 3, null, RecordedLog.shipping("OPTIMAL", Flag.RED, true));
        log.noted("A");

        assertThat(decided()).singleElement().satisfies(order -> {
            assertThat(order.noted()).isFalse();
            assertThat(order.flag()).isEqualTo("NONE");
            assertThat(order.advisedFlag()).isEqualTo("RED");
            assertThat(order.shippedBeforeHold()).isTrue();
        });
    }

    @Test
    void a_finding_rests_on_the_last_thing_decided_about_its_orders() {
        log.genuine("A", "B")
                .shipped("A", "YTO", 1, "OPTIMAL")
                .voided("B")
                .at(60)
                .collected("A");
        log.endedBy("TIME");
        OrderLog orders = OrderLog.of(log.events());

        assertThat(orders.lastAbout(List.of("B"))).isEqualTo(5);
        assertThat(orders.lastAbout(List.of("A", "B"))).isEqualTo(6);
        assertThat(orders.lastAbout(List.of())).isEqualTo(7);
        assertThat(orders.lastAbout(List.of("unheard-of"))).isEqualTo(7);
    }

    @Test
    void events_about_orders_nobody_placed_are_passed_over() {
        log.collected("ghost").voided("ghost").paused();

        assertThat(decided()).isEmpty();
    }

    private SheetCounts counts() {
        return OrderLog.of(log.events()).counts();
    }

    private List<SheetOrder> decided() {
        return OrderLog.of(log.events()).decided();
    }
}
