package xiaoer.shop;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.Scene;
import xiaoer.shop.events.OrderEvents;
import xiaoer.shop.events.Payment;

/** What the rules say to an order's going with a carrier: whether it may go, how good the choice is, who bears a wrong way. */
@Component
class ShippingJudge {

    /** Begins the outcome of an order that had better not go to be paid at the door. */
    static final String AT_THE_DOOR = "COD_";

    private final Offers offers;
    private final Guards guards;
    private final WrongAddress wrongAddress;

    ShippingJudge(Offers offers, Guards guards, WrongAddress wrongAddress) {
        this.offers = offers;
        this.guards = guards;
        this.wrongAddress = wrongAddress;
    }

    /**
     * What was ruled.
     *
     * @param offer the carrier's; empty when it does not serve the way
     * @param outcome where the order goes from here, or why it stays
     * @param reasons of that
     * @param liability who bears it if the parcel finds nobody; empty when it will find somebody
     * @param sealed what the log tells after the end; null where the order stays
     */
    record Judgement(
            Optional<Offer> offer,
            String outcome,
            List<Ruling.Reason> reasons,
            Optional<Ruling> liability,
            OrderEvents.@Nullable ShippedSealed sealed) {

        static Judgement staying(Optional<Offer> offer, String outcome, Ruling ruling) {
            return new Judgement(offer, outcome, ruling.reasons(), Optional.empty(), null);
        }
    }

    Judgement of(Scene scene, Order order, ShopPack pack, Shop shop, String carrier) {
        List<Offer> all = offers.of(order, pack);
        Optional<Offer> offer =
                all.stream().filter(one -> one.carrier().equals(carrier)).findFirst();
        Ruling gate = guards.gate(scene, order);
        if (order.trade().payment() == Payment.COD
                && offer.isPresent()
                && gate.outcome().equals("PASS")) {
            Ruling cod = guards.cod(
                    scene, order, isOfferedAtTheDoor(pack, all), offer.get().fee());
            if (!cod.outcome().equals("SHIP")) {
                return Judgement.staying(offer, AT_THE_DOOR + cod.outcome(), cod);
            }
        }
        Ruling choice = guards.choice(scene, order, all, carrier, shop.funds());
        Ruling answer = guards.transition(
                scene,
                TransitionRequest.toShip(
                        order,
                        offer.isPresent(),
                        offer.map(Offer::fee).filter(shop::canPay).isPresent(),
                        gate.outcome(),
                        choice.outcome()));
        if (answer.outcome().equals(gate.outcome())) {
            return Judgement.staying(offer, gate.outcome(), gate);
        }
        Optional<Ruling> liability = offer.flatMap(one -> wrongAddress.liability(scene, order, one.fee()));
        Ruling address = guards.address(scene, order.trade(), order.nextDestination());
        Stream<Ruling> asked = Stream.concat(Stream.of(choice, gate, answer, address), liability.stream());
        return new Judgement(
                offer,
                answer.outcome(),
                answer.reasons(),
                liability,
                new OrderEvents.ShippedSealed(
                        order.trade().truth().word(),
                        choice.outcome(),
                        Guards.ranking(choice),
                        guards.advisedFlag(scene, order),
                        order.held(scene.now()),
                        asked.map(OrderEvents.Answer::of).toList()));
    }

    /** A parcel that is paid at the door costs both ways when it is refused there. */
    private static boolean isOfferedAtTheDoor(ShopPack pack, List<Offer> all) {
        return pack.carriers().values().stream()
                .filter(Carrier::cod)
                .anyMatch(carrier -> all.stream().anyMatch(one -> one.carrier().equals(carrier.code())));
    }
}
