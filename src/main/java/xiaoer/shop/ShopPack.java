package xiaoer.shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.Pack;
import xiaoer.cases.PackReader;
import xiaoer.shared.Problem;

/**
 * The shop's part of a case pack.
 *
 * @param number the shop's number, part of every order number
 * @param funds yuan at the start of a shift
 * @param trades planned trades, in the order of the file
 * @param generator null when all orders are planned
 * @param confirmation whether buyers, or the clock in their place, confirm the receipt of what is shipped here; else
 *     the shop collects its money itself
 * @param checklist what the desk ticks off
 */
record ShopPack(
        int number,
        BigDecimal funds,
        Map<String, Product> products,
        Map<String, Carrier> carriers,
        CarrierZones zones,
        List<PlannedTrade> trades,
        @Nullable Generator generator,
        boolean confirmation,
        Checklist checklist) {

    private static final int MOST_SHOPS = 999_999;
    private static final BigDecimal MOST_FUNDS = new BigDecimal("100000000000");

    /** Whether a pack has orders at all: one of {@code products}, {@code orders} and {@code generator}. */
    static boolean isIn(Pack pack) {
        return pack.sections().containsKey("products")
                || pack.sections().containsKey("orders")
                || pack.sections().containsKey("generator");
    }

    /**
     * Reads a pack that passed its check.
     *
     * @throws IllegalArgumentException when it has problems after all
     */
    static ShopPack of(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        ShopPack content = read(pack, problems).orElse(null);
        if (content == null || !problems.isEmpty()) {
            throw new IllegalArgumentException("Pack " + pack.id() + " was never checked: " + problems);
        }
        return content;
    }

    /** Reads whatever the files hold and adds what is wrong to the problems. */
    static Optional<ShopPack> read(Pack pack, List<Problem> problems) {
        Function<String, PackReader> file = section -> PackReader.section(pack, section, problems);
        file.apply("products").only("products");
        file.apply("carriers").only("elsewhere", "zones", "carriers");
        file.apply("orders").only("orders");

        Map<String, Product> products = new LinkedHashMap<>();
        for (PackReader item : file.apply("products").at("products").items()) {
            Product product = Product.read(item);
            put(products, product.id(), product, item);
        }
        CarrierZones zones = CarrierZones.read(file.apply("carriers"));
        Map<String, Carrier> carriers = new LinkedHashMap<>();
        for (PackReader item : file.apply("carriers").at("carriers").items()) {
            Carrier carrier = Carrier.read(item, zones);
            put(carriers, carrier.code(), carrier, item);
        }
        if (products.isEmpty() || carriers.isEmpty()) {
            return Optional.empty();
        }
        PackReader head = PackReader.head(pack, problems);
        PackReader orders = file.apply("orders");
        PackReader generator = file.apply("generator");
        return Optional.of(new ShopPack(
                head.at("shop").integer(1, MOST_SHOPS),
                head.at("funds").number(BigDecimal.ZERO, MOST_FUNDS),
                products,
                carriers,
                zones,
                orders.present() ? trades(orders.at("orders"), products, carriers) : List.of(),
                generator.ifPresent(present -> Generator.read(present, carriers)),
                head.at("confirmation").yes(),
                Checklist.read(file.apply("checklist"))));
    }

    private static List<PlannedTrade> trades(
            PackReader orders, Map<String, Product> products, Map<String, Carrier> carriers) {
        Map<String, PlannedTrade> byName = new LinkedHashMap<>();
        List<PlannedTrade> trades = new ArrayList<>();
        for (PackReader item : orders.items()) {
            PlannedTrade trade = PlannedTrade.read(item, products, carriers);
            String name = trade.terms().id();
            if (name != null) {
                put(byName, name, trade, item);
            }
            trades.add(trade);
        }
        return List.copyOf(trades);
    }

    private static <T> void put(Map<String, T> things, String name, T thing, PackReader at) {
        if (things.put(name, thing) != null) {
            at.problem("NAMED_TWICE.THING", name);
        }
    }

    /** What every carrier that goes there asks for so many pieces, in the pack's order of carriers. */
    List<Offer> offers(String province, int quantity) {
        String zone = zones.of(province);
        return carriers.values().stream()
                .flatMap(carrier -> carrier.offer(zone, quantity).stream())
                .toList();
    }
}
