package xiaoer.shop;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import xiaoer.cases.PackReader;

/**
 * Groups of provinces for which carriers quote alike.
 *
 * @param byProvince full name of a province → its zone
 * @param elsewhere the zone of a region that belongs to no known province
 */
record CarrierZones(Map<String, String> byProvince, String elsewhere, Set<String> names) {

    private static final int MAX_NAME = 40;

    String of(String province) {
        return byProvince.getOrDefault(province, elsewhere);
    }

    static CarrierZones read(PackReader at) {
        Map<String, String> byProvince = new HashMap<>();
        Map<String, PackReader> zones = at.at("zones").members();
        zones.forEach((zone, provinces) -> {
            for (PackReader province : provinces.items()) {
                String before = byProvince.put(province.text(MAX_NAME), zone);
                if (before != null) {
                    province.problem("NAMED_TWICE.PROVINCE", before);
                }
            }
        });
        PackReader elsewhere = at.at("elsewhere");
        String zone = elsewhere.text(MAX_NAME);
        if (!zones.containsKey(zone)) {
            elsewhere.problem("UNKNOWN_NAME", String.join(", ", zones.keySet()));
        }
        return new CarrierZones(byProvince, zone, new TreeSet<>(zones.keySet()));
    }
}
