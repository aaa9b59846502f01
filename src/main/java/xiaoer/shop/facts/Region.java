package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import xiaoer.shop.facts.AddressParts.RegionReading;

/**
 * What a region (送货地区) can mean: usually one city, several where a name is shared (朝阳), none where no such place is
 * known.
 *
 * @param meant the smallest divisions it names
 */
record Region(RegionReading reading, List<Division> meant, Set<String> provinces, Set<String> cities) {

    private static final String DISTRICT_ENDINGS = "区县镇乡旗道会";
    /** 淳安县市: one word too many is no other place. */
    private static final Set<String> DIVISION_ENDINGS = Set.of("", "省", "市", "区", "县");

    private static final List<String> COUNTRY = List.of("P.R.China", "PRC", "China", "中国");

    static Region read(Gazetteer gazetteer, String typed) {
        String text = inChineseOrder(trimmed(withoutCountry(Typed.joined(Typed.tidy(typed)))));
        if (text.isEmpty()) {
            return new Region(RegionReading.MISSING, List.of(), Set.of(), Set.of());
        }
        Named named = Named.read(gazetteer, text);
        String rest = trimmed(text.substring(named.length()));
        if (named.isEmpty() && text.endsWith("区")) {
            return ofZone(gazetteer, text);
        }
        boolean restIsDistrict = rest.length() < 2
                ? DIVISION_ENDINGS.contains(rest)
                : DISTRICT_ENDINGS.indexOf(rest.charAt(rest.length() - 1)) >= 0;
        if (!named.isEmpty() && restIsDistrict) {
            return of(named.torn() ? RegionReading.TORN : RegionReading.KNOWN, named.smallest());
        }
        List<Division> meant = gazetteer.misspelt().meantBy(text);
        boolean slip = !meant.isEmpty() || Lost.in(text);
        return of(slip ? RegionReading.MISSPELT : RegionReading.UNKNOWN, meant);
    }

    /** Guangdong, China; 中国 before a region is read with the divisions. */
    private static String withoutCountry(String text) {
        for (String country : COUNTRY) {
            int from = text.length() - country.length();
            if (from > 0 && text.regionMatches(true, from, country, 0, country.length())) {
                return text.substring(0, from);
            }
        }
        return text;
    }

    /** In Latin letters the smallest comes first: Dongguan, Guangdong. */
    private static String inChineseOrder(String text) {
        if (text.isEmpty() || !Typed.isLatin(text.charAt(0)) || text.indexOf(',') < 0) {
            return text;
        }
        List<String> parts = new ArrayList<>(List.of(text.split(",")));
        Collections.reverse(parts);
        return String.join(",", parts);
    }

    /** 成都高新区: a city's short name and a zone or district that no list has. */
    private static Region ofZone(Gazetteer gazetteer, String text) {
        for (String name : gazetteer.namesAt(text, 0)) {
            List<Division> cities = gazetteer.named(name).stream()
                    .filter(division -> !division.isCounty())
                    .toList();
            if (!cities.isEmpty()) {
                return of(RegionReading.KNOWN, cities);
            }
        }
        return new Region(RegionReading.UNLISTED, List.of(), Set.of(), Set.of());
    }

    private static Region of(RegionReading reading, List<Division> meant) {
        Set<String> cities = new HashSet<>();
        Set<String> provinces = new HashSet<>();
        for (Division division : meant) {
            provinces.add(division.province());
            if (!division.city().isEmpty()) {
                cities.add(division.city());
            }
        }
        return new Region(reading, meant, provinces, cities);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Named.isSeparator(text.charAt(from))) {
            from++;
        }
        while (to > from && Named.isSeparator(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
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
