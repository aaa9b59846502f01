package xiaoer.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.shift.events.ShiftEvents.ShiftStartedSealed;
import xiaoer.shop.events.LostReason;
import xiaoer.shop.events.OrderEvents.OrderLost;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderPlan;
import xiaoer.shop.events.OrderPlan.Coming;
import xiaoer.shop.events.Wish;
import xiaoer.testing.XiaoerTest;

/** What a shift of {@code order-basics} brings is known and sealed at its start, and two seeds are alike in it. */
@XiaoerTest
class OrderPlanTests {

    private static final String PACK = "order-basics";

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42, 777})
    void the_plan_is_what_comes(long seed) {
        List<LogEvent> log = untouched(seed);
        Map<String, Coming> plan = byId(plan(log));
        Map<String, String> came = new TreeMap<>();
        Set<String> lost = new HashSet<>();
        Map<String, String> ids = new TreeMap<>();
        EventSwitch cases = new EventSwitch()
                .on(OrderPlaced.class, (event, placed) -> {
                    OrderPlacedSealed truth = event.sealedAs(OrderPlacedSealed.class);
                    ids.put(placed.order(), truth.planned());
                    came.put(truth.planned(), told(event.at(), truth.truth().equals("GENUINE"), placed.deadline()));
                })
                .on(OrderLost.class, late -> {
                    assertThat(late.reason()).isEqualTo(LostReason.SHIP_TIMEOUT);
                    lost.add(ids.get(late.order()));
                });
        log.forEach(cases);

        assertThat(came)
                .isEqualTo(plan.values().stream()
                        .collect(Collectors.toMap(
                                Coming::id,
                                order -> told(order.at(), order.genuine(), order.deadline()),
                                (one, other) -> one,
                                TreeMap::new)));
        assertThat(lost)
                .isEqualTo(plan.values().stream()
                        .filter(Coming::due)
                        .map(Coming::id)
                        .collect(Collectors.toSet()));
    }

    @Test
    void eight_of_thirty_one_orders_are_invented_whatever_the_seed_and_six_of_those_due() {
        Set<String> places = new HashSet<>();

        assertThat(LongStream.range(0, 20).mapToObj(this::planOf)).allSatisfy(plan -> {
            assertThat(plan).hasSize(31);
            assertThat(plan).filteredOn(order -> !order.genuine()).hasSize(8);
            assertThat(plan)
                    .filteredOn(order -> order.due() && !order.genuine())
                    .hasSize(6);
            assertThat(plan).filteredOn(order -> order.due() && order.genuine()).hasSizeBetween(20, 21);
            assertThat(plan).filteredOn(Coming::collectable).hasSizeBetween(19, 20);
            places.add(plan.stream()
                    .filter(order -> !order.genuine())
                    .map(Coming::id)
                    .toList()
                    .toString());
        });
        assertThat(places).as("places are drawn from the seed").hasSizeGreaterThan(15);
    }

    @Test
    void wishes_and_incomplete_addresses_come_as_often_whatever_the_seed() {
        assertThat(LongStream.range(0, 20).mapToObj(this::untouched)).allSatisfy(log -> {
            List<Wish> wishes = new ArrayList<>();
            List<OrderPlacedSealed> truths = new ArrayList<>();
            log.forEach(new EventSwitch().on(OrderPlaced.class, (event, placed) -> {
                OrderPlacedSealed truth = event.sealedAs(OrderPlacedSealed.class);
                if (truth.planned().startsWith("drawn")) {
                    wishes.add(placed.wish());
                    truths.add(truth);
                }
            }));

            assertThat(truths)
                    .hasSize(12)
                    .filteredOn(OrderPlacedSealed::incomplete)
                    .hasSize(1);
            assertThat(wishes)
                    .filteredOn(wish -> !wish.message().isEmpty())
                    .as("0.36 of 12 orders have a wish")
                    .hasSizeBetween(4, 5);
        });
    }

    @Test
    void every_drawn_address_is_to_the_rules_what_it_is_in_truth() {
        List<OrderPlacedSealed> truths = new ArrayList<>();
        LongStream.range(0, 20)
                .mapToObj(this::untouched)
                .forEach(log -> log.forEach(new EventSwitch()
                        .on(
                                OrderPlaced.class,
                                (event, placed) -> truths.add(event.sealedAs(OrderPlacedSealed.class)))));

        assertThat(truths)
                .filteredOn(truth -> truth.planned().startsWith("drawn"))
                .hasSize(240)
                .allSatisfy(truth -> assertThat(truth.check().outcome())
                        .isEqualTo(truth.incomplete() ? "NEEDS_CONFIRM" : truth.truth()));
    }

    private static String told(Instant at, boolean genuine, Instant deadline) {
        return at + " " + genuine + " " + deadline;
    }

    private List<Coming> planOf(long seed) {
        try (InMemoryShift shift = start(seed)) {
            return plan(shift.log());
        }
    }

    private static List<Coming> plan(List<LogEvent> log) {
        return log.get(0)
                .sealedAs(ShiftStartedSealed.class)
                .plan(OrderPlan.class)
                .orElseThrow()
                .orders();
    }

    private static Map<String, Coming> byId(List<Coming> plan) {
        return plan.stream().collect(Collectors.toMap(Coming::id, Function.identity()));
    }

    /** The log of a shift in which nobody did anything. */
    private List<LogEvent> untouched(long seed) {
        try (InMemoryShift shift = start(seed)) {
            shift.leap(shift.now().plus(Duration.ofHours(1)));
            assertThat(shift.hasEnded()).isTrue();
            return shift.log();
        }
    }

    private InMemoryShift start(long seed) {
        return shifts.start(new InMemoryShifts.Terms(
                packs.newest(PACK), releases.inForce(), "textbook", seed, Mode.PRACTICE, "student02"));
    }
}
