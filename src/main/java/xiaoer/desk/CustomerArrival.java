package xiaoer.desk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.desk.events.ConsultEvents;
import xiaoer.desk.events.ConsultsPlanned;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Chance;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;
import xiaoer.shop.AnnouncedProduct;
import xiaoer.shop.AnnouncedTrade;
import xiaoer.shop.OrderBook;

/** Customers come to the consult desk, as the pack and the shift's seed have it. */
@Component
class CustomerArrival implements Opening, Arrival {

    private static final String KIND = "desk.arrival";
    private static final String DRAW = "desk.draw";

    /** How long before its customer a trade comes, so that customers speak of orders that are there. */
    private static final Duration LEAD = Duration.ofSeconds(10);

    private final ConsultPacks packs;
    private final Consults consults;
    private final ConsultTalk talk;
    private final WaitingClock clock;
    private final ConsultEnd end;
    private final OrderBook orders;
    private final BestAnswers best;

    CustomerArrival(
            ConsultPacks packs,
            Consults consults,
            ConsultTalk talk,
            WaitingClock clock,
            ConsultEnd end,
            OrderBook orders,
            BestAnswers best) {
        this.packs = packs;
        this.consults = consults;
        this.talk = talk;
        this.clock = clock;
        this.end = end;
        this.orders = orders;
        this.best = best;
    }

    private record Row(int number, String planned) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable ConsultsPlanned plan(Scene scene) {
        if (!ConsultPack.isIn(scene.pack())) {
            return null;
        }
        ConsultPack pack = packs.of(scene.pack());
        return new ConsultsPlanned(
                places(scene).stream().map(place -> planned(scene, pack, place)).toList());
    }

    private ConsultsPlanned.PlannedConsult planned(Scene scene, ConsultPack pack, ConsultArrivals.Place place) {
        ConsultCase planned = place.planned();
        return new ConsultsPlanned.PlannedConsult(
                planned.id(),
                planned.title(),
                planned.stage(),
                place.at(),
                best.way(scene, planned, customer(scene, pack, planned, place.number()), place.number())
                        .size(),
                planned.sells());
    }

    @Override
    public void open(Scene scene) {
        for (ConsultArrivals.Place place : places(scene)) {
            String order = place.planned().order();
            if (order != null) {
                orders.call(scene, order, scene.pack().epoch().plus(lead(scene, place)));
            }
            scene.schedule(
                    place.at(),
                    KIND,
                    String.valueOf(place.number()),
                    new Row(place.number(), place.planned().id()));
        }
    }

    private static Duration lead(Scene scene, ConsultArrivals.Place place) {
        Duration after = Duration.between(scene.pack().epoch(), place.at()).minus(LEAD);
        return after.isNegative() ? Duration.ZERO : after;
    }

    private List<ConsultArrivals.Place> places(Scene scene) {
        if (!ConsultPack.isIn(scene.pack())) {
            return List.of();
        }
        ConsultPack pack = packs.of(scene.pack());
        return talk.only(scene)
                .map(only -> List.of(new ConsultArrivals.Place(
                        1,
                        pack.get(only.planned()),
                        scene.pack().epoch().plus(pack.arrivals().first()))))
                .orElseGet(() -> places(scene, pack));
    }

    private static List<ConsultArrivals.Place> places(Scene scene, ConsultPack pack) {
        return pack.arrivals().places(scene.pack(), List.copyOf(pack.cases().values()), scene.chance(DRAW));
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        ConsultPack pack = packs.of(scene.pack());
        ConsultCase planned = pack.get(row.planned());
        String order = planned.order() == null
                ? null
                : orders.ofTrade(scene.shift(), planned.order()).get(0);
        Consult consult =
                new Consult(scene, row.number(), planned, customer(scene, pack, planned, row.number()), order);
        consults.save(consult);
        talk.feel(scene, consult);
        scene.append(
                new ConsultEvents.CustomerArrived(
                        consult.number(),
                        consult.customer(),
                        planned.stage(),
                        planned.channel(),
                        AnnouncedProduct.of(scene.pack(), planned.product())
                                .map(AnnouncedProduct::name)
                                .orElse(planned.product()),
                        order),
                new ConsultEvents.CustomerArrivedSealed(planned.id(), planned.title()));
        talk.say(scene, consult, planned.first());
        clock.start(scene, consult);
    }

    /** Who comes about an order is its buyer; no drawn name comes twice in a shift. */
    private static String customer(Scene scene, ConsultPack pack, ConsultCase planned, int number) {
        if (planned.order() != null) {
            return AnnouncedTrade.of(scene.pack(), planned.order())
                    .orElseThrow()
                    .buyer();
        }
        if (planned.customer() != null) {
            return planned.customer();
        }
        Chance chance = scene.chance("desk.customers");
        List<String> names = ConsultArrivals.shuffled(pack.arrivals().customers(), chance);
        return number <= names.size()
                ? names.get(number - 1)
                : "tb" + chance.of("nick").between(number, 10_000_000, 99_999_999);
    }

    /** Who is still at the desk when the shift ends goes without an answer. */
    @Override
    public void close(Scene scene) {
        if (ConsultPack.isIn(scene.pack())) {
            consults.ofShift(scene.shift()).stream()
                    .filter(consult -> !consult.hasEnded())
                    .forEach(consult -> end.cutOff(scene, consult));
        }
    }
}
