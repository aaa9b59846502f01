package xiaoer.aftersales;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;

/** The claims that a pack plans for a shift. */
@Component
class PlannedClaims implements Opening, Arrival {

    /** How long before its claim a drawn case's trade comes, so that claims are about orders that are there. */
    static final Duration LEAD = Duration.ofSeconds(15);

    private static final String KIND = "aftersales.planned";

    private final ClaimPacks packs;
    private final Registration registration;
    private final ClaimFlow flow;
    private final OrderBook orders;

    PlannedClaims(ClaimPacks packs, Registration registration, ClaimFlow flow, OrderBook orders) {
        this.packs = packs;
        this.registration = registration;
        this.flow = flow;
        this.orders = orders;
    }

    private record Row(String planned) {}

    /** A release without one of the processes cannot work the pack: better told now than when the claim comes. */
    @Override
    public void open(Scene scene) {
        ClaimPack pack = packs.of(scene.pack());
        Draw draw = pack.draw();
        pack.places(scene.chance("aftersales.draw")).forEach(place -> {
            ClaimCase planned = place.planned();
            flow.processes(scene).info(planned.kind().process());
            Instant due = scene.pack().epoch().plus(place.after());
            if (draw != null) {
                orders.call(scene, planned.trade(), due.minus(LEAD));
            }
            scene.schedule(due, KIND, planned.id(), new Row(planned.id()));
        });
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
