package xiaoer.shop;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Wish;

/** Makes up the trade of a drawn order: everything about it comes from a stream of its own. */
@Component
class DrawnTrades {

    /** What is drawn from an order's stream, by index. */
    private static final int PRODUCT = 2;

    private static final int QUANTITY = 3;
    private static final int NICK = 5;

    /** How often an address is made up anew, because the rules see in it something else than it is to be. */
    private static final int ATTEMPTS = 20;

    private final Guards guards;
    private final AddressComposer composer = new AddressComposer();

    DrawnTrades(Guards guards) {
        this.guards = guards;
    }

    NewTrade of(Scene scene, ShopPack pack, Generator generator, DrawnOrder draw) {
        Chance chance = scene.chance("shop.orders").of(draw.name());
        Wish wish = draw.wish() == null ? Wish.NONE : draw.wish().at(draw.at(), scene.secondsPerDay());
        Chance place = chance.of("address");
        AddressComposer.Composed composed = compose(draw.truth(), place, 0);
        for (int attempt = 1; attempt < ATTEMPTS && !isSeen(scene, composed, wish, draw.truth()); attempt++) {
            place = chance.of("address-" + attempt);
            composed = compose(draw.truth(), place, attempt);
        }
        Product product = chance.pick(PRODUCT, List.copyOf(pack.products().values()));
        return new NewTrade(
                "drawn-" + draw.name(),
                nick(chance),
                OrderSource.SYSTEM,
                Destination.of(composed.address()),
                draw.truth(),
                draw.truth() == AddressTruth.INCOMPLETE ? Destination.of(composer.completed(place)) : null,
                composed.defects(),
                List.of(new PlannedTrade.Line(product, chance.between(QUANTITY, generator.fewest(), generator.most()))),
                wish.withChat(composed.address()),
                List.of(),
                false,
                TradeTerms.PLAIN);
    }

    private AddressComposer.Composed compose(AddressTruth truth, Chance place, int attempt) {
        return switch (truth) {
            case GENUINE -> composer.genuine(place);
            case INCOMPLETE -> composer.incomplete(place);
            case FICTITIOUS -> composer.fictitious(place, attempt);
        };
    }

    /** Whether the rules of the shift's release see what the address is. */
    private boolean isSeen(Scene scene, AddressComposer.Composed composed, Wish wish, AddressTruth truth) {
        Wish said = wish.withChat(composed.address());
        String outcome = guards.address(scene, Destination.of(composed.address()), said.chat(), false)
                .outcome();
        return outcome.equals(truth == AddressTruth.INCOMPLETE ? "NEEDS_CONFIRM" : truth.word());
    }

    private static String nick(Chance chance) {
        return "tb" + chance.between(NICK, 10_000_000, 99_999_999);
    }
}
