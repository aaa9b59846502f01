package xiaoer.shop;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import xiaoer.cases.PackReader;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Chance;

/**
 * A carrier of a pack and what it asks per zone.
 *
 * @param code e.g. {@code YTO}
 * @param name per language
 * @param cod whether it takes the buyer's money at the door
 * @param surface whether it is surface mail, whose receipt is confirmed later
 */
record Carrier(String code, LocalizedText name, Map<String, Rate> rates, boolean cod, boolean surface, String waybill) {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final int MOST_DAYS = 60;
    private static final int MAX_NAME = 40;

    /** Where a pack does not say how a carrier writes its numbers. */
    private static final String ANY_WAYBILL = "############";

    /**
     * @param first yuan for the first piece
     * @param additional yuan for each further piece
     * @param days business days
     */
    record Rate(BigDecimal first, BigDecimal additional, int days) {}

    /** The number of a waybill, in this carrier's form; the same chance always draws the same. */
    String waybill(Chance chance) {
        StringBuilder number = new StringBuilder(waybill);
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) == '#') {
                number.setCharAt(i, (char) ('0' + chance.between(i, 0, 9)));
            }
        }
        return number.toString();
    }

    /** Freight for so many pieces into a zone; empty when the carrier does not go there. */
    Optional<Offer> offer(String zone, int quantity) {
        return Optional.ofNullable(rates.get(zone)).map(rate -> {
            BigDecimal fee = rate.first().add(rate.additional().multiply(BigDecimal.valueOf(quantity - 1L)));
            return new Offer(code, name, Money.of(fee), rate.days());
        });
    }

    static Carrier read(PackReader at, CarrierZones zones) {
        at.only("code", "name", "rates", "cod", "surface", "waybill");
        Map<String, Rate> rates = new LinkedHashMap<>();
        at.at("rates").members().forEach((zone, rate) -> {
            rate.only("first", "additional", "days");
            if (!zones.names().contains(zone)) {
                rate.problem("UNKNOWN_NAME.ZONE", String.join(", ", zones.names()));
            }
            rates.put(
                    zone,
                    new Rate(
                            rate.at("first").number(BigDecimal.ZERO, MOST),
                            rate.at("additional").number(BigDecimal.ZERO, MOST),
                            rate.at("days").integer(1, MOST_DAYS)));
        });
        return new Carrier(
                at.at("code").text(MAX_NAME),
                at.at("name").words(MAX_NAME),
                rates,
                at.at("cod").yes(),
                at.at("surface").yes(),
                at.at("waybill").textOr(ANY_WAYBILL, MAX_NAME));
    }
}
