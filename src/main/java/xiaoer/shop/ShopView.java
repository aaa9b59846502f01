package xiaoer.shop;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import xiaoer.clock.Clocks;
import xiaoer.conversation.Message;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.ViewPart;

/** The shop's share of a shift's visible state: funds, carriers, orders, and how many of them stand where. */
@Component
class ShopView implements ViewPart {

    private final Shops shops;
    private final Orders orders;
    private final ShopPacks packs;
    private final Offers offers;
    private final Clocks clocks;
    private final Claimed claimed;
    private final BuyerTalk talk;
    private final RecentDesks recent = new RecentDesks();

    ShopView(
            Shops shops,
            Orders orders,
            ShopPacks packs,
            Offers offers,
            Clocks clocks,
            Claimed claimed,
            BuyerTalk talk) {
        this.shops = shops;
        this.orders = orders;
        this.packs = packs;
        this.offers = offers;
        this.clocks = clocks;
        this.claimed = claimed;
        this.talk = talk;
    }

    @Bean
    static ShiftDesk orderDesk(Orders orders) {
        return new ShiftDesk(
                "orders",
                "/desk/orders",
                10,
                ShopPack::isIn,
                ShopPack::isIn,
                shift -> orders.countByShiftAndStatus(shift, OrderStatus.PLACED));
    }

    record CarrierView(String carrier, LocalizedText name) {}

    /**
     * Everything the order desk shows, newest order first.
     *
     * @param stored its orders by number, as they are kept
     * @param now what the shift's clock shows
     */
    record Desk(
            String funds,
            List<CarrierView> carriers,
            Map<OrderStatus, Long> counts,
            List<OrderView> orders,
            Map<String, Order> stored,
            Instant now) {}

    /** What is kept of a desk, whatever the clock shows. */
    record Kept(
            Shop shop,
            List<Order> orders,
            Map<String, OrderClaims.OpenClaim> claims,
            Map<String, List<Message>> talks) {}

    @Override
    public Map<String, Object> visible(UUID shift) {
        Map<String, Object> members = new LinkedHashMap<>(Map.of("orders", List.of()));
        desk(shift).ifPresent(desk -> {
            members.put("funds", desk.funds());
            members.put("carriers", desk.carriers());
            members.put("orderCounts", desk.counts());
            members.put("orders", desk.orders());
        });
        return members;
    }

    /** Empty when the shift's pack has no shop. The caller has checked who may look. */
    Optional<Desk> desk(UUID shift) {
        return kept(shift).map(kept -> desk(kept, clocks.read(shift).now()));
    }

    /** The same for the pages, read once as long as nothing happens. */
    Optional<Desk> desk(ShiftInfo shift, Instant now) {
        return recent.get(new RecentDesks.Stand(shift.id(), shift.lastEvent()), () -> kept(shift.id()))
                .map(kept -> desk(kept, now));
    }

    private Optional<Kept> kept(UUID shift) {
        return shops.findById(shift)
                .map(shop -> new Kept(shop, orders.ofShift(shift), claimed.openOf(shift), talk.of(shift)));
    }

    private Desk desk(Kept kept, Instant now) {
        Shop shop = kept.shop();
        ShopPack pack = packs.of(shop);
        List<Order> all = kept.orders();
        Map<Trade, List<Order>> trades =
                all.stream().sorted(Comparator.comparingInt(Order::line)).collect(Collectors.groupingBy(Order::trade));
        Map<OrderStatus, Long> counts = new EnumMap<>(OrderStatus.class);
        for (OrderStatus status : OrderStatus.values()) {
            counts.put(
                    status,
                    all.stream().filter(order -> order.status() == status).count());
        }
        return new Desk(
                Money.text(shop.funds()),
                pack.carriers().values().stream()
                        .map(carrier -> new CarrierView(carrier.code(), carrier.name()))
                        .toList(),
                counts,
                all.stream()
                        .map(order -> {
                            List<Order> together = trades.getOrDefault(order.trade(), List.of(order));
                            String trade = together.get(0).number();
                            return OrderView.of(
                                    order,
                                    together,
                                    order.status() == OrderStatus.PLACED ? offers.of(order, pack) : List.of(),
                                    pack,
                                    MarketView.of(order, kept.claims().get(order.number())),
                                    ContactView.of(order, kept.talks().getOrDefault(trade, List.of()), shop.student()),
                                    shop.student(),
                                    now);
                        })
                        .toList(),
                all.stream().collect(Collectors.toMap(Order::number, Function.identity())),
                now);
    }
}
