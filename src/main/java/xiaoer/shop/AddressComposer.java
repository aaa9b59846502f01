package xiaoer.shop;

import java.util.List;
import xiaoer.shift.Chance;
import xiaoer.shop.RealPlaces.City;
import xiaoer.shop.facts.Address;
import xiaoer.shop.facts.Division;

/**
 * Makes up buyers' addresses out of real divisions. Everything random comes from the given chance: the same chance gives
 * the same address, and what {@link #incomplete} leaves out of an address, {@link #completed} tells.
 */
final class AddressComposer {

    private static final List<AddressDefect> DEFECTS = List.of(AddressDefect.values());
    private static final int FORMS = 10;

    /**
     * @param truth {@code GENUINE} or {@code FICTITIOUS}
     * @param defects names of {@link AddressDefect}s, each visible; empty for genuine addresses
     * @param incomplete whether the buyer must be asked before shipping; such an address is genuine
     */
    record Composed(Address address, String truth, List<String> defects, boolean incomplete) {}

    /** A complete address of a real buyer. */
    Composed genuine(Chance chance) {
        return new Composed(whole(chance), "GENUINE", List.of(), false);
    }

    /** The same buyer's address, with something left out or said otherwise in chat. */
    Composed incomplete(Chance chance) {
        Address whole = whole(chance);
        Division county = county(chance);
        Chance lack = chance.of("lack");
        String road = county.name() + RealPlaces.road(lack.of("road"));
        Address asked = switch (lack.between(0, 0, 4)) {
            case 0 -> readdressed(whole, road);
            case 1 -> readdressed(whole, county.name() + RealPlaces.estate(lack.of("estate")));
            case 2 -> readdressed(whole, county.name());
            case 3 ->
                Address.typed(
                        whole.recipient().substring(0, 1) + lack.pick(1, List.of("先生", "女士")),
                        whole.region(),
                        whole.address(),
                        whole.postcode(),
                        whole.phone());
            default ->
                new Address(
                        whole.recipient(),
                        whole.region(),
                        whole.address(),
                        whole.postcode(),
                        whole.phone(),
                        "",
                        road + lack.between(2, 301, 399) + "号",
                        false);
        };
        return new Composed(asked, "GENUINE", List.of(), true);
    }

    /** The same buyer's address as it is given when asked for what {@link #incomplete} left out. */
    Address completed(Chance chance) {
        Address whole = whole(chance);
        Division county = county(chance);
        Chance lack = chance.of("lack");
        return switch (lack.between(0, 0, 4)) {
            case 0, 2 ->
                readdressed(whole, county.name() + RealPlaces.road(lack.of("road")) + lack.between(3, 1, 300) + "号");
            case 1 ->
                readdressed(
                        whole, county.name() + RealPlaces.estate(lack.of("estate")) + RealPlaces.flat(lack.of("flat")));
            default -> whole;
        };
    }

    /**
     * An invented address with one visible defect.
     *
     * @param further how many defects after the one that is drawn; 0 for that one
     */
    Composed fictitious(Chance chance, int further) {
        Chance fake = chance.of("fake");
        int drawn = fake.between(0, 0, DEFECTS.size() - 1);
        AddressDefect defect = DEFECTS.get((drawn + further) % DEFECTS.size());
        return new Composed(
                defect.in(whole(chance), city(chance), fake.of("detail")), "FICTITIOUS", List.of(defect.name()), false);
    }

    private static Address whole(Chance chance) {
        City city = city(chance);
        return Address.typed(
                BuyerNames.at(city.division(), chance.of("name")),
                city.division().name(),
                place(county(chance), chance.of("place")),
                RealPlaces.postcode(city, chance.of("postcode")),
                phone(chance.of("phone")));
    }

    private static City city(Chance chance) {
        return RealPlaces.city(chance.of("city"));
    }

    private static Division county(Chance chance) {
        return chance.of("county").pick(0, city(chance).counties());
    }

    private static String place(Division county, Chance chance) {
        String road = RealPlaces.road(chance.of("road")) + chance.between(1, 1, 300) + "号";
        String flat = RealPlaces.estate(chance.of("estate")) + RealPlaces.flat(chance.of("flat"));
        String town = RealPlaces.town(county, chance.of("town"));
        return switch (chance.between(0, 1, FORMS)) {
            case 1, 2, 3 -> county.name() + road;
            case 4, 5 -> county.name() + road + flat;
            case 6 -> county.name() + flat;
            case 7 -> county.name() + town + road;
            case 8 -> RealPlaces.zone(chance.of("zone")) + road;
            default ->
                county.name() + town + RealPlaces.village(chance.of("village")) + chance.between(2, 1, 9) + "组"
                        + chance.between(3, 1, 90) + "号";
        };
    }

    private static String phone(Chance chance) {
        return chance.share(0) < 0.25
                ? ""
                : "1" + chance.pick(1, List.of("33", "35", "38", "39", "50", "58", "59", "86", "87", "89"))
                        + chance.between(2, 10_000_000, 99_999_999);
    }

    private static Address readdressed(Address whole, String address) {
        return Address.typed(whole.recipient(), whole.region(), address, whole.postcode(), whole.phone());
    }
}
