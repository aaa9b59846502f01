package xiaoer.shop.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import xiaoer.shop.facts.AddressParts.RegionReading;

/**
 * What a region (送货地区) can mean: usually one city, several where a name is shared (朝阳), none where no such place is
 * known.
 *
 * @param meant the smallest divisions it names
 */
record Region(RegionReading reading, List<Division> meant, Set<String> provinces, Set<String> cities) {

    private static final String OPEN_ENDED = "区县镇乡旗道会";

    static Region read(Gazetteer gazetteer, String typed) {
        String text = Typed.tidy(typed);
        if (text.isEmpty()) {
            return new Region(RegionReading.MISSING, List.of(), Set.of(), Set.of());
        }
        Named named = Named.read(gazetteer, text);
        boolean restIsDistrict = named.length() == text.length()
                || text.length() - named.length() >= 2 && OPEN_ENDED.indexOf(text.charAt(text.length() - 1)) >= 0;
        if (named.isEmpty() || !restIsDistrict) {
            RegionReading reading =
                    text.length() > 2 && text.endsWith("区") ? RegionReading.UNLISTED : RegionReading.UNKNOWN;
            return new Region(reading, List.of(), Set.of(), Set.of());
        }
        List<Division> meant = named.last();
        Set<String> cities = new HashSet<>();
        for (Division division : meant) {
            if (!division.city().isEmpty()) {
                cities.add(division.city());
            }
        }
        Set<String> provinces = meant.stream().map(Division::province).collect(Collectors.toSet());
        return new Region(named.torn() ? RegionReading.TORN : RegionReading.KNOWN, meant, provinces, cities);
    }

    /** The county, or city without counties, that the region names, if it is that precise. */
    String countyName() {
        return !meant.isEmpty() && meant.stream().allMatch(Division::isAsSmallAsCounty)
                ? meant.get(0).name()
                : "";
    }

    /** Whether the division lies in this region or around it. */
    boolean agreesWith(Division division) {
        if (division.isProvince() || cities.isEmpty()) {
            return provinces.contains(division.province());
        }
        return cities.contains(division.city());
    }
}
