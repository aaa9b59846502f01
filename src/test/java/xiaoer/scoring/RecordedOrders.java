package xiaoer.scoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.EventSwitch;
import xiaoer.shift.InMemoryShift;
import xiaoer.shift.LogEvent;
import xiaoer.shop.events.OrderEvents.OrderPlaced;
import xiaoer.shop.events.OrderEvents.OrderPlacedSealed;
import xiaoer.shop.events.OrderEvents.OrderShipped;
import xiaoer.shop.events.OrderEvents.ShippedSealed;

/**
 * A shift at the order desk whose acts are kept, and that is worked again with single acts done otherwise: every act at
 * its second or as soon as it is allowed; what finds no place is dropped.
 */
final class RecordedOrders implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> CARRIERS = List.of("YTO", "STO", "ZTO", "EMS", "SF");

    private final InMemoryShift shift;
    private final WorkingState begun;
    private final Map<String, Came> orders = new LinkedHashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private long read;

    /** An order as it came, and when its payment may be asked for once it is on its way. */
    static final class Came {
        final OrderPlaced placed;
        final OrderPlacedSealed truth;
        final Instant at;

        @Nullable
        Instant due;

        Came(OrderPlaced placed, OrderPlacedSealed truth, Instant at) {
            this.placed = placed;
            this.truth = truth;
            this.at = at;
        }

        boolean isGenuine() {
            return truth.truth().equals("GENUINE");
        }

        /** Whether the buyer does not want it shipped yet. */
        boolean isHeld(Instant now) {
            Instant until = placed.wish().holdUntil();
            return until != null && now.isBefore(until);
        }
    }

    /**
     * @param carrier with which it is shipped; empty for the one that is best then
     * @param inTime false for a payment that was asked for too early
     */
    record Act(Instant at, String type, String order, String carrier, boolean inTime) {}

    RecordedOrders(InMemoryShift shift) {
        this.shift = shift;
        this.begun = shift.snapshot();
        shift.leap(shift.now());
        look();
    }

    Instant now() {
        return shift.now();
    }

    Map<String, Came> orders() {
        return orders;
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    /** Lets time pass to whatever comes next; false when the shift has ended. */
    boolean next() {
        if (!shift.hasEnded()) {
            shift.leap(shift.next().orElseThrow());
            look();
        }
        return !shift.hasEnded();
    }

    private void look() {
        EventSwitch cases = new EventSwitch()
                .on(
                        OrderPlaced.class,
                        (event, placed) -> orders.put(
                                placed.order(), new Came(placed, event.sealedAs(OrderPlacedSealed.class), event.at())))
                .on(
                        OrderShipped.class,
                        out -> orders.get(out.order()).due = out.confirmDue() == null ? out.dueAt() : null);
        shift.log(read).forEach(event -> {
            read = event.seq();
            cases.accept(event);
        });
    }

    /** Does it now and keeps it, unless it is refused without a trace. */
    void act(String type, String order, String carrier) {
        long before = shift.lastEvent();
        if (isTaken(new Act(now(), type, order, carrier, true))) {
            boolean early = type.equals("collect")
                    && shift.log(before).stream().anyMatch(event -> event.type().equals("CollectionRefused"));
            acts.add(new Act(now(), type, order, carrier, !early));
        }
        look();
    }

    /** The log of the shift worked once more, by these acts. */
    List<LogEvent> played(List<Act> again) {
        orders.clear();
        read = 0;
        shift.restore(begun);
        leap(shift.now());
        List<Act> ahead = new ArrayList<>(again);
        while (!ahead.isEmpty() && !shift.hasEnded()) {
            ahead.sort(Comparator.comparing(Act::at));
            Act act = ahead.remove(0);
            leap(act.at());
            Instant allowed = allowed(act);
            if (allowed != null && allowed.isAfter(now())) {
                ahead.add(new Act(allowed, act.type(), act.order(), act.carrier(), act.inTime()));
            } else if (!shift.hasEnded()) {
                isTaken(act);
                look();
            }
        }
        while (next()) {
            // The rest of the shift is idle.
        }
        return shift.log();
    }

    /** From when on it can be done; null for at once, or never. */
    private @Nullable Instant allowed(Act act) {
        Came came = orders.get(act.order());
        if (act.type().equals("ship") && act.carrier().isEmpty()) {
            return came.placed.wish().holdUntil();
        }
        return act.type().equals("collect") && act.inTime() ? came.due : null;
    }

    private void leap(Instant until) {
        shift.leap(until.isAfter(now()) ? until : now());
        look();
    }

    /** What is refused with a trace has been done too. */
    private boolean isTaken(Act act) {
        if (act.type().equals("ship") && act.carrier().isEmpty()) {
            return best(act).map(carrier -> isTaken(with(act, carrier))).orElse(false);
        }
        ObjectNode action = JSON.createObjectNode().put("type", act.type()).put("order", act.order());
        if (act.type().equals("ship")) {
            action.put("carrier", act.carrier());
            var move = orders.get(act.order()).placed.wish().move();
            if (move != null
                    && (move.line() == 0
                            || move.line() == orders.get(act.order()).placed.line())) {
                action.set("address", JSON.valueToTree(move.to()));
            }
        }
        long before = shift.lastEvent();
        try {
            shift.act(action);
            return true;
        } catch (Refusal refusal) {
            return shift.lastEvent() > before;
        }
    }

    private static Act with(Act act, String carrier) {
        return new Act(act.at(), act.type(), act.order(), carrier, act.inTime());
    }

    /** The carrier that the log calls best when it is tried. */
    private Optional<String> best(Act act) {
        WorkingState before = shift.snapshot();
        long last = shift.lastEvent();
        for (String carrier : CARRIERS) {
            boolean best = isTaken(with(act, carrier))
                    && shift.log(last).stream()
                            .filter(event -> event.is(OrderShipped.class))
                            .map(event -> event.sealedAs(ShippedSealed.class).grade())
                            .anyMatch(grade -> grade.equals("OPTIMAL") || grade.equals("NO_MATCH"));
            shift.restore(before);
            if (best) {
                return Optional.of(carrier);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        shift.close();
    }
}
