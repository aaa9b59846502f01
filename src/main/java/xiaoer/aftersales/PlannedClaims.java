package xiaoer.aftersales;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimsPlanned;
import xiaoer.cases.Pack;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.WorkingState;
import xiaoer.shift.Arrival;
import xiaoer.shift.Chance;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;
import xiaoer.shop.AnnouncedTrade;
import xiaoer.shop.OrderBook;

/** The claims that a pack plans for a shift. */
@Component
class PlannedClaims implements Opening, Arrival, ClaimBook {

    /** How long before its claim a drawn case's trade comes, so that claims are about orders that are there. */
    static final Duration LEAD = Duration.ofSeconds(15);

    private static final String KIND = "aftersales.planned";
    private static final String DRAW = "aftersales.draw";

    private final ClaimPacks packs;
    private final RegisteringClaim registration;
    private final ClaimFlow flow;
    private final OrderBook orders;
    private final WorkingState.Register memory;

    /** Asked late, because plans are found by playing shifts, to which this belongs. */
    private final ObjectProvider<CasePlans> plans;

    PlannedClaims(
            ClaimPacks packs,
            RegisteringClaim registration,
            ClaimFlow flow,
            OrderBook orders,
            WorkingState.Register memory,
            ObjectProvider<CasePlans> plans) {
        this.packs = packs;
        this.registration = registration;
        this.flow = flow;
        this.orders = orders;
        this.memory = memory;
        this.plans = plans;
    }

    private record Row(String planned) {}

    @Override
    public void prepare(Pack pack, int release, String profile, long seed) {
        packs.of(pack)
                .places(new Chance(seed, DRAW))
                .forEach(place -> plans.getObject()
                        .moments(pack, release, profile, place.planned().id()));
    }

    /** A release without one of the processes cannot work the pack: better told now than when the claim comes. */
    @Override
    public void open(Scene scene) {
        places(scene).forEach(place -> {
            ClaimCase planned = place.planned();
            flow.processes(scene).info(planned.kind().process());
            if (place.called()) {
                return;
            }
            Instant due = scene.pack().epoch().plus(place.after());
            if (isOnDemand(scene, planned)) {
                orders.call(scene, planned.trade(), due.minus(LEAD));
            }
            scene.schedule(due, KIND, planned.id(), new Row(planned.id()));
        });
    }

    private static boolean isOnDemand(Scene scene, ClaimCase planned) {
        return AnnouncedTrade.of(scene.pack(), planned.trade())
                .filter(AnnouncedTrade::onDemand)
                .isPresent();
    }

    @Override
    public void call(Scene scene, String planned, Instant due) {
        scene.schedule(due, KIND, planned, new Row(planned));
    }

    /** A shift that plays one case has no plan: it is played to find it. */
    @Override
    public @Nullable Record plan(Scene scene) {
        boolean played = memory.of(scene.shift())
                .flatMap(state -> state.find(OnlyCase.class))
                .isPresent();
        if (played || packs.of(scene.pack()).cases().isEmpty()) {
            return null;
        }
        return new ClaimsPlanned(places(scene).stream()
                .map(place -> new ClaimsPlanned.PlannedCase(
                        place.planned().id(),
                        place.planned().title(),
                        place.planned().kind(),
                        scene.pack().epoch().plus(place.after()),
                        plans.getObject()
                                .moments(
                                        scene.pack(),
                                        scene.release(),
                                        scene.profile(),
                                        place.planned().id())))
                .toList());
    }

    private List<CaseDraw.Place> places(Scene scene) {
        ClaimPack pack = packs.of(scene.pack());
        return memory.of(scene.shift())
                .flatMap(state -> state.find(OnlyCase.class))
                .map(only -> pack.only(only.id()))
                .orElseGet(() -> pack.places(scene.chance(DRAW)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        String id = CanonicalJson.read(payload, Row.class).planned();
        ClaimCase planned = packs.of(scene.pack()).get(id);
        List<String> together = orders.ofTrade(scene.shift(), planned.trade());
        String order = together.get(planned.line() - 1);
        if (!registration.isOpen(scene, planned.kind(), order)) {
            flow.start(scene, registration.enter(scene, planned.raised(order)));
        }
    }
}
