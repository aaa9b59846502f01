package xiaoer.aftersales;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;

/** The claims that a pack plans for every shift. */
@Component
class PlannedClaims implements Opening, Arrival {

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
        packs.of(scene.pack()).cases().values().forEach(planned -> {
            flow.processes(scene).info(planned.kind().process());
            scene.schedule(scene.pack().epoch().plus(planned.after()), KIND, planned.id(), new Row(planned.id()));
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
