package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import xiaoer.desk.events.ConsultEvents.CustomerUrged;
import xiaoer.desk.events.Ending;
import xiaoer.desk.events.Promise;
import xiaoer.desk.events.Promise.Kind;
import xiaoer.desk.events.Quality;
import xiaoer.desk.events.Stage;
import xiaoer.desk.facts.ConsultCounts;
import xiaoer.desk.facts.ConsultResult;
import xiaoer.desk.facts.StageCounts;
import xiaoer.shop.events.Flag;

class ConsultLogTests {

    private static final ConsultMeasures MEASURES = new ConsultMeasures(
            60,
            120,
            180,
            300,
            BigDecimal.valueOf(60),
            BigDecimal.valueOf(60),
            Map.of(
                    Quality.BEST, BigDecimal.valueOf(100),
                    Quality.GOOD, BigDecimal.valueOf(60),
                    Quality.WEAK, BigDecimal.valueOf(30),
                    Quality.WRONG, BigDecimal.ZERO));

    private final RecordedLog log = new RecordedLog();

    @Test
    void a_customer_who_never_came_counts_with_all_turns_of_the_plan() {
        log.customer("gift", Stage.PRE, 3, true).at(60).endedBy("STUDENT");

        assertThat(results()).singleElement().satisfies(one -> {
            assertThat(one.consult()).isEqualTo("gift");
            assertThat(one.due()).isEqualTo(3);
            assertThat(one.replies()).isZero();
            assertThat(one.ending()).isEqualTo("NOT_COME");
            assertThat(one.talked()).isFalse();
        });
        assertThat(facts()).contains(new ConsultCounts(0, 1, 3, 1, 1, 0, 0), new StageCounts("PRE", 3, 0));
    }

    @Test
    void while_a_shift_runs_only_consults_that_have_ended_count() {
        log.customer("gift", Stage.PRE, 1, false)
                .customer("size", Stage.PRE, 1, false)
                .arrives(1, "gift")
                .arrives(2, "size")
                .replies(1, Quality.BEST, 20, 80)
                .closes(1, Ending.NO_DEAL, null, 80);

        assertThat(results()).extracting(ConsultResult::consult).containsExactly("1");
    }

    @Test
    void a_longer_way_counts_with_all_its_turns_and_a_shorter_one_only_when_it_was_flawless() {
        log.customer("long", Stage.MID, 2, false)
                .customer("short", Stage.MID, 3, false)
                .customer("cut", Stage.MID, 3, false)
                .arrives(1, "long")
                .arrives(2, "short")
                .arrives(3, "cut");
        log.replies(1, Quality.GOOD, 10, 70).replies(1, Quality.BEST, 10, 70).replies(1, Quality.BEST, 10, 80);
        log.closes(1, Ending.SOLVED, null, 80);
        log.replies(2, Quality.BEST, 10, 80).closes(2, Ending.SOLVED, null, 80);
        log.replies(3, Quality.GOOD, 10, 70).closes(3, Ending.SOLVED, null, 70).endedBy("TIME");

        assertThat(results()).extracting(ConsultResult::due).containsExactly(3, 1, 3);
        assertThat(results()).extracting(ConsultResult::flawless).containsExactly(false, true, false);
    }

    @Test
    void only_good_replies_have_a_time_that_counts() {
        log.customer("gift", Stage.PRE, 6, false).arrives(1, "gift");
        log.replies(1, Quality.BEST, 60, 80)
                .replies(1, Quality.GOOD, 61, 80)
                .replies(1, Quality.GOOD, 180, 80)
                .replies(1, Quality.GOOD, 300, 80)
                .replies(1, Quality.GOOD, 301, 80)
                .replies(1, Quality.WEAK, 5, 65)
                .event(new CustomerUrged(1, 120), null)
                .closes(1, Ending.NO_DEAL, null, 65)
                .endedBy("TIME");

        assertThat(results()).singleElement().satisfies(one -> {
            assertThat(List.of(one.swift(), one.quick(), one.slow(), one.late()))
                    .containsExactly(1, 1, 1, 1);
            assertThat(one.urged()).isEqualTo(1);
            assertThat(one.welcomed()).isTrue();
            assertThat(one.satisfaction()).isEqualByComparingTo("65");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "BEST, GOOD, NO_DEAL, true",
        "GOOD, GOOD, NO_DEAL, true",
        "GOOD, WEAK, NO_DEAL, false",
        "BEST, WEAK, NO_DEAL, true",
        "BEST, WRONG, NO_DEAL, false",
        "BEST, BEST, TRANSFERRED, false",
        "BEST, BEST, LEFT, false"
    })
    void handled_is_what_came_to_its_end_without_a_wrong_reply_and_with_a_fair_mean(
            Quality first, Quality second, Ending ending, boolean handled) {
        log.customer("gift", Stage.PRE, 2, false)
                .arrives(1, "gift")
                .replies(1, first, 10, 80)
                .replies(1, second, 10, 80)
                .closes(1, ending, null, 80)
                .endedBy("TIME");

        assertThat(results().get(0).handled()).isEqualTo(handled);
    }

    @Test
    void a_deal_is_whole_when_its_order_was_shipped_or_is_not_due_yet() {
        deal("A");
        assertThat(order()).isEqualTo("UNSHIPPED");
        assertThat(facts()).contains(new ConsultCounts(0, 1, 1, 1, 0, 0, 1));
    }

    @Test
    void an_order_due_after_the_planned_end_need_not_be_shipped_in_it() {
        log.at(1500);
        deal("A");

        assertThat(order()).isEqualTo("OPEN");
        assertThat(facts()).contains(new ConsultCounts(0, 1, 1, 1, 0, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"SF, KEPT", "YTO, BROKEN"})
    void a_promised_carrier_must_bring_the_order(String carrier, String outcome) {
        sold("A").promises(1, new Promise(Kind.CARRIER, null, "SF"));
        log.shippedAs("A", carrier, 2, true, Flag.RED, Flag.RED).endedBy("TIME");

        assertThat(order()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"true, RED, KEPT", "false, RED, BROKEN", "true, NONE, BROKEN"})
    void a_promised_gift_must_stand_in_a_note_under_its_flag(boolean noted, Flag flag, String outcome) {
        sold("A").promises(1, new Promise(Kind.GIFT, BigDecimal.valueOf(5), null));
        log.shippedAs("A", "YTO", 2, noted, flag, Flag.RED).endedBy("TIME");

        assertThat(order()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"3, KEPT", "4, BROKEN"})
    void promised_days_must_be_kept_by_the_carrier(int days, String outcome) {
        sold("A").promises(1, new Promise(Kind.WITHIN_DAYS, BigDecimal.valueOf(3), null));
        log.shippedAs("A", "YTO", days, false, Flag.NONE, Flag.NONE).endedBy("TIME");

        assertThat(order()).isEqualTo(outcome);
    }

    private void deal(String order) {
        sold(order);
        log.at(1800).endedBy("TIME");
    }

    private RecordedLog sold(String order) {
        return log.customer("gift", Stage.PRE, 1, true)
                .arrives(1, "gift")
                .replies(1, Quality.BEST, 10, 80)
                .sold(order)
                .closes(1, Ending.DEAL, order, 80);
    }

    private String order() {
        return results().get(0).order();
    }

    private List<ConsultResult> results() {
        return facts().stream()
                .filter(ConsultResult.class::isInstance)
                .map(ConsultResult.class::cast)
                .toList();
    }

    private List<Record> facts() {
        return new ConsultCounting(ConsultLog.of(log.events()), MEASURES).facts(0);
    }
}
