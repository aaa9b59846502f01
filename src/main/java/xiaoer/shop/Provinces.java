package xiaoer.shop;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import xiaoer.shop.facts.Division;
import xiaoer.shop.facts.Gazetteer;

/** Which province a delivery region belongs to: carriers quote by province. */
@Component
class Provinces {

    /** Shorter beginnings name no place. */
    private static final int SHORTEST_NAME = 2;

    private final Map<String, String> byPlace = new HashMap<>();

    Provinces() {
        Gazetteer gazetteer = Gazetteer.get();
        // Provinces come before cities and cities before counties, and the greater place keeps a name they share.
        for (Division division : gazetteer.divisions()) {
            Division province = gazetteer.byCode(division.province());
            if (province != null) {
                byPlace.putIfAbsent(division.name(), province.name());
                byPlace.putIfAbsent(division.shortName(), province.name());
            }
        }
    }

    /**
     * The full name of the province that the region begins with or lies in, however it is written; the region itself when it
     * is unknown.
     */
    String of(String region) {
        for (int length = region.length(); length >= SHORTEST_NAME; length--) {
            String province = byPlace.get(region.substring(0, length));
            if (province != null) {
                return province;
            }
        }
        Set<Division> provinces = Gazetteer.get().provincesOf(region);
        return provinces.size() == 1 ? provinces.iterator().next().name() : region;
    }
}
