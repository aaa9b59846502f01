package xiaoer.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.PackReader;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.Flag;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Wish;

/**
 * A trade that a pack plans.
 *
 * @param after from the epoch; null when it comes only where it is called for, see {@link OrderBook#call}
 * @param answer the whole address, for an incomplete one
 * @param loses the parcels are lost on their way
 */
record PlannedTrade(
        String buyer,
        OrderSource source,
        @Nullable Duration after,
        AddressTruth truth,
        Destination to,
        @Nullable Destination answer,
        List<Line> lines,
        @Nullable PlannedWish wish,
        List<Memo> memos,
        boolean loses,
        TradeTerms terms) {

    static final int MOST_LINES = 20;
    private static final int MOST_PIECES = 10_000;
    private static final int MAX_NICK = 100;
    private static final Duration LATEST = Duration.ofDays(1);

    private static final String[] MEMBERS = {
        "buyer",
        "source",
        "after",
        "onDemand",
        "truth",
        "to",
        "answer",
        "lines",
        "wish",
        "notes",
        "loses",
        "id",
        "payment",
        "postage",
        "paysAfter",
        "buyerExtends",
        "mistaken",
        "history"
    };

    record Line(Product product, int quantity) {}

    /** A note that the pre-sale colleague left on every order of the trade. */
    record Memo(String author, String text, Flag flag) {}

    static PlannedTrade read(PackReader at, Map<String, Product> products, Map<String, Carrier> carriers) {
        at.only(MEMBERS);
        AddressTruth truth = at.at("truth").oneOf(AddressTruth.class);
        PackReader answer = at.at("answer");
        if (answer.present() != (truth == AddressTruth.INCOMPLETE)) {
            answer.problem("ANSWER_MISPLACED");
        }
        if (at.at("history").at("shipped").present() && truth != AddressTruth.GENUINE) {
            at.at("history").problem("HISTORY_IMPOSSIBLE.NOT_GENUINE");
        }
        List<PackReader> lines = at.at("lines").items();
        if (lines.size() > MOST_LINES) {
            at.at("lines").problem("TOO_MANY.LINES", MOST_LINES);
        }
        boolean onDemand = at.at("onDemand").yes();
        if (onDemand && (at.at("after").present() || !at.at("id").present())) {
            at.at("onDemand").problem("ON_DEMAND");
        }
        return new PlannedTrade(
                at.at("buyer").text(MAX_NICK),
                at.at("source").oneOf(OrderSource.class),
                onDemand ? null : at.at("after").duration(Duration.ZERO, LATEST),
                truth,
                destination(at.at("to")),
                answer.ifPresent(PlannedTrade::destination),
                lines.stream().map(line -> line(line, products)).toList(),
                at.at("wish").ifPresent(wish -> PlannedWish.read(wish, carriers, false)),
                at.at("notes").present()
                        ? at.at("notes").items().stream()
                                .map(PlannedTrade::memo)
                                .toList()
                        : List.of(),
                at.at("loses").yes(),
                TradeTerms.read(at, carriers));
    }

    /**
     * The trade as its buyer places it.
     *
     * @param index within the pack, from 0
     */
    NewTrade placed(int index, Instant now, int secondsPerDay) {
        return new NewTrade(
                "planned-" + index,
                buyer,
                source,
                to,
                truth,
                answer,
                List.of(),
                lines,
                wish == null ? Wish.NONE : wish.at(now, secondsPerDay),
                memos,
                loses,
                terms);
    }

    private static Memo memo(PackReader at) {
        at.only("author", "text", "flag");
        return new Memo(
                at.at("author").text(MAX_NICK),
                at.at("text").text(Note.MAX_TEXT),
                at.at("flag").present() ? at.at("flag").oneOf(Flag.class) : Flag.NONE);
    }

    static Destination destination(PackReader at) {
        at.only("recipient", "region", "address", "postcode", "phone");
        return new Destination(
                at.at("recipient").text(Destination.MAX_TEXT),
                at.at("region").text(Destination.MAX_TEXT),
                at.at("address").text(Destination.MAX_TEXT),
                at.at("postcode").text(Destination.MAX_TEXT),
                at.at("phone").textOr("", Destination.MAX_TEXT));
    }

    private static Line line(PackReader at, Map<String, Product> products) {
        at.only("product", "quantity");
        return new Line(
                at.at("product").named(products, products.values().iterator().next()),
                at.at("quantity").integer(1, MOST_PIECES));
    }
}
