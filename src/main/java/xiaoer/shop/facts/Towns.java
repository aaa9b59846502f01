package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The towns, townships and streets by their names and by what people call them: 陆家嘴 for 陆家嘴街道. */
final class Towns {

    private static final List<String> SUFFIXES = List.of("街道办事处", "街道", "地区", "民族乡", "苏木", "镇", "乡");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private final Map<String, List<Division>> countiesByName = new HashMap<>();

    Towns(Gazetteer gazetteer) {
        for (Division county : gazetteer.divisions()) {
            for (String town : gazetteer.towns(county)) {
                add(town, county);
                String shortName = shortName(town);
                // 人民路 is a road before it is a 人民路街道.
                if (shortName.length() >= SHORTEST && !PlaceWords.endsAt(shortName, shortName.length())) {
                    add(shortName, county);
                }
            }
        }
    }

    private void add(String name, Division county) {
        countiesByName.computeIfAbsent(name, key -> new ArrayList<>(1)).add(county);
    }

    private static String shortName(String town) {
        for (String suffix : SUFFIXES) {
            if (town.endsWith(suffix)) {
                return town.substring(0, town.length() - suffix.length());
            }
        }
        return "";
    }

    /**
     * The full or short name of a town of the region with which the text begins, the longest if there are several; empty
     * where there is none, or where the name belongs to something else, such as 陆家嘴环路.
     */
    String nameAt(String text, Region region) {
        for (int length = Math.min(LONGEST, text.length()); length >= SHORTEST; length--) {
            List<Division> counties = countiesByName.get(text.substring(0, length));
            if (counties != null
                    && (PlaceWords.endsAt(text, length) || !Named.isNameOfAnother(text, length))
                    && counties.stream().anyMatch(region::agreesWith)) {
                return text.substring(0, length);
            }
        }
        return "";
    }
}
