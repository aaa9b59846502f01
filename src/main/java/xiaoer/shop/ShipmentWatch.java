package xiaoer.shop;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.facts.ShipmentCare;

/** Buyers who hear nothing of their parcel ask for it, and complain of one that was not looked after. */
@Component
class ShipmentWatch implements Arrival {

    static final String KIND = "shop.care";

    /** A release that knows it has the rules for this. */
    private static final String SINCE = "p.shipment-care.askHours";

    private static final String UNDERWAY = "UNDERWAY";
    private static final String ARRIVED = "ARRIVED";

    private final Orders orders;
    private final ShopPacks packs;
    private final Parcels parcels;
    private final BuyerTalk talk;

    ShipmentWatch(Orders orders, ShopPacks packs, Parcels parcels, BuyerTalk talk) {
        this.orders = orders;
        this.packs = packs;
        this.parcels = parcels;
        this.talk = talk;
    }

    private record Row(String moment) {}

    @Override
    public String kind() {
        return KIND;
    }

    /** The student has shipped an order: from now on its buyer waits to hear of it. */
    static void start(Scene scene, Order order) {
        if (scene.hasParameter(SINCE)) {
            askAfter(scene, order, "p.shipment-care.askHours");
        }
    }

    private static void askAfter(Scene scene, Order order, String hours) {
        Duration wait = Duration.ofHours(scene.parameter(hours).longValueExact());
        scene.schedule(
                scene.now().plus(ShopTime.folded(wait, scene.secondsPerDay())),
                KIND,
                order.number(),
                new Row(UNDERWAY));
    }

    /** It has arrived: the buyer opens it a little later. Where receipts are confirmed, buyers raise claims instead. */
    static void arrived(Scene scene, Order order) {
        scene.cancel(KIND, order.number());
        if (scene.hasParameter(SINCE) && order.confirmation() == null) {
            long wait = scene.parameter("p.buyerAnswerMin").longValueExact();
            scene.schedule(scene.now().plusSeconds(wait), KIND, order.number(), new Row(ARRIVED));
        }
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Order order = orders.get(scene, about);
        Dispatch dispatch = order.dispatch();
        String moment = CanonicalJson.read(payload, Row.class).moment();
        boolean gone = moment.equals(UNDERWAY) && (order.status() != OrderStatus.SHIPPED || order.receipt() != null);
        if (dispatch == null || gone) {
            return;
        }
        Ruling ruling = scene.decide(
                "shipment-care",
                List.of(
                        BuyerTalk.persona(scene, order),
                        new ShipmentCare(
                                moment,
                                ShopTime.businessHours(dispatch.shippedAt(), scene.now(), scene.secondsPerDay()),
                                order.toldAt() != null,
                                order.goodsChecked(),
                                order.packingChecked(),
                                order.dataChecked(),
                                order.receiptKept())));
        double share = Double.parseDouble(String.valueOf(ruling.data().getOrDefault("share", 0)));
        if (scene.chance(KIND).of(order.number()).of(moment).share(0) < share) {
            complain(scene, order, ruling);
        } else if (moment.equals(UNDERWAY) && order.toldAt() == null) {
            askAfter(scene, order, "p.shipment-care.patienceHours");
        }
    }

    private void complain(Scene scene, Order order, Ruling ruling) {
        String bearer = String.valueOf(ruling.data().getOrDefault("bearer", ""));
        scene.append(
                new OrderEvents.ShipmentComplained(order.number(), ruling.outcome(), bearer, ruling.reasons()), null);
        Map<String, String> slots = DeskLetters.slots(order, packs.of(scene.pack()));
        talk.answer(scene, order, ruling.outcome(), bearer, "", slots);
        if (ruling.outcome().equals("UNTOLD")) {
            order.chase();
        } else if (bearer.equals("SELLER")) {
            parcels.resend(scene, order, ruling.outcome());
        }
    }
}
