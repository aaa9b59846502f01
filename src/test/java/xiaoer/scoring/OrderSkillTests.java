package xiaoer.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Packs;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.InMemoryShifts;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.ShippedSealed;
import xiaoer.testing.XiaoerTest;

/** Sheet 6-2 tells skill from idleness and from blind work: whole shifts of the packs of orders, played in memory. */
@XiaoerTest
class OrderSkillTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROFILE = "textbook";
    private static final List<String> CARRIERS = List.of("YTO", "STO", "ZTO", "EMS", "SF");

    @Autowired
    InMemoryShifts shifts;

    @Autowired
    Packs packs;

    @Autowired
    Releases releases;

    /** An order as it came. */
    private record Came(OrderPlaced placed, OrderPlacedSealed truth) {}

    @ParameterizedTest
    @CsvSource({"order-basics, 1", "order-basics, 42", "order-basics, 777", "first-shift, 1"})
    void who_does_everything_right_has_everything(String pack, long seed) {
        Sheet sheet = played(pack, seed, desk -> {
            desk.fresh().forEach((order, came) -> {
                if (!came.truth().truth().equals("GENUINE")) {
                    desk.act("void", order, Map.of());
                } else if (came.truth().incomplete() && desk.once("asked " + order)) {
                    desk.act("confirm-address", order, Map.of());
                } else if (desk.mayShip(came)) {
                    desk.shipBest(order, came);
                }
            });
            desk.collectDue();
        });

        assertThat(sheet.total()).as(sheet.toString()).isEqualByComparingTo("100");
    }

    @ParameterizedTest
    @CsvSource({"order-basics, 1", "order-basics, 42", "order-basics, 777", "first-shift, 1"})
    void who_ships_everything_with_the_best_carrier_and_collects_has_at_most_forty(String pack, long seed) {
        Sheet sheet = played(pack, seed, desk -> {
            desk.fresh().forEach(desk::shipBest);
            desk.collectDue();
        });

        assertThat(sheet.total()).as(sheet.toString()).isLessThanOrEqualTo(new BigDecimal("40"));
    }

    @ParameterizedTest
    @CsvSource({"order-basics, 1", "order-basics, 42", "order-basics, 777", "first-shift, 1"})
    void who_voids_everything_has_next_to_nothing(String pack, long seed) {
        Sheet sheet =
                played(pack, seed, desk -> desk.fresh().forEach((order, came) -> desk.act("void", order, Map.of())));

        assertThat(sheet.total()).as(sheet.toString()).isLessThanOrEqualTo(new BigDecimal("5"));
    }

    @ParameterizedTest
    @CsvSource({"order-basics, 1", "order-basics, 42", "order-basics, 777", "first-shift, 1"})
    void who_does_nothing_has_nothing(String pack, long seed) {
        assertThat(played(pack, seed, desk -> {}).total()).isEqualByComparingTo("0");
    }

    private Sheet played(String pack, long seed, Consumer<Desk> agent) {
        try (InMemoryShift shift = shifts.start(new InMemoryShifts.Terms(
                packs.newest(pack), releases.inForce(), PROFILE, seed, Mode.PRACTICE, "student02"))) {
            Desk desk = new Desk(shift);
            while (!shift.hasEnded()) {
                agent.accept(desk);
                shift.leap(shift.now().plus(Duration.ofSeconds(10)));
            }
            assertThat(shift.log()).noneMatch(event -> event.type().equals("ArrivalParked"));
            Rules rules = releases.rules(releases.inForce());
            return OrderSheet.sheet(OrderSheet.findings(shift.log(), rules, PROFILE), rules, PROFILE);
        }
    }

    /** A shift, and what an agent remembers of it. */
    private static final class Desk {

        private final InMemoryShift shift;
        private final Map<String, Came> orders = new LinkedHashMap<>();
        private final Map<String, Instant> shipped = new LinkedHashMap<>();
        private final Set<String> done = new HashSet<>();
        private final EventSwitch cases;
        private int read;

        Desk(InMemoryShift shift) {
            this.shift = shift;
            this.cases = new EventSwitch()
                    .on(
                            OrderPlaced.class,
                            (event, placed) -> orders.put(
                                    placed.order(), new Came(placed, event.sealedAs(OrderPlacedSealed.class))))
                    .on(OrderShipped.class, out -> shipped.put(out.order(), out.dueAt()));
        }

        private void readOn() {
            List<LogEvent> log = shift.log();
            log.subList(read, log.size()).forEach(cases);
            read = log.size();
        }

        /** Orders that have not been dealt with. */
        Map<String, Came> fresh() {
            readOn();
            Map<String, Came> fresh = new LinkedHashMap<>(orders);
            fresh.keySet().removeAll(done);
            return fresh;
        }

        boolean once(String what) {
            return done.add(what);
        }

        boolean mayShip(Came came) {
            Instant hold = came.placed().wish().holdUntil();
            boolean answered = shift.log().stream()
                    .anyMatch(event -> event.type().equals("AddressAnswered")
                            && event.data()
                                    .get("order")
                                    .asString()
                                    .equals(came.placed().order()));
            return (hold == null || !shift.now().isBefore(hold))
                    && (!came.truth().incomplete() || answered);
        }

        /** Tries all carriers from the same state and takes the one that the log calls best. */
        void shipBest(String order, Came came) {
            act("read-notes", order, Map.of());
            Map<String, Object> address = address(came);
            List<String> worse = new ArrayList<>();
            for (String carrier : CARRIERS) {
                Map<String, Object> how = new LinkedHashMap<>(address);
                how.put("carrier", carrier);
                WorkingState before = shift.snapshot();
                if (act("ship", order, how)) {
                    String grade = grade();
                    if (grade.equals("OPTIMAL") || grade.equals("NO_MATCH")) {
                        return;
                    }
                    worse.add(carrier);
                }
                shift.restore(before);
                done.remove(order);
            }
            assertThat(worse).as("no carrier was best for " + came).isEmpty();
        }

        private static Map<String, Object> address(Came came) {
            var move = came.placed().wish().move();
            return move != null
                            && (move.line() == 0 || move.line() == came.placed().line())
                    ? Map.of("address", JSON.valueToTree(move.to()))
                    : Map.of();
        }

        private String grade() {
            List<LogEvent> log = shift.log();
            for (int i = log.size() - 1; ; i--) {
                if (log.get(i).type().equals("OrderShipped")
                        || log.get(i).type().equals("OrderInvalidated")) {
                    return log.get(i).sealedAs(ShippedSealed.class).grade();
                }
            }
        }

        void collectDue() {
            readOn();
            shipped.forEach((order, dueAt) -> {
                if (!shift.now().isBefore(dueAt) && once("collected " + order)) {
                    act("collect", order, Map.of());
                }
            });
        }

        /** Whether it was done. */
        boolean act(String type, String order, Map<String, Object> more) {
            ObjectNode action = JSON.createObjectNode().put("type", type).put("order", order);
            more.forEach((name, value) -> action.set(name, JSON.valueToTree(value)));
            try {
                shift.act(action);
                if (type.equals("ship") || type.equals("void")) {
                    done.add(order);
                }
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }
    }
}
