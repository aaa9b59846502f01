package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import xiaoer.shop.facts.AddressParts.RegionReading;

/** Reads the divisions at the beginning of an address, and the town behind them, against the region it should lie in. */
final class DivisionReader {

    /** What programs and forms put where nothing was chosen. */
    private static final List<String> FILLERS = List.of("null", "undefined", "其它区", "其他区", "其它", "其他", "城区", "市区");

    /** People repeat province, city and district when a form has asked for them before. */
    private static final int PASSES = 3;

    private final Gazetteer gazetteer;
    private final Region region;
    private final StringBuilder locality = new StringBuilder();
    private final Set<String> cities = new HashSet<>();
    private final List<Division> named = new ArrayList<>();
    private final String rest;
    private final String town;
    private String elsewhere = "";
    private String strangeDistrict = "";

    DivisionReader(Gazetteer gazetteer, Towns towns, Region region, String address) {
        this.gazetteer = gazetteer;
        this.region = region;
        int at = 0;
        for (int pass = 0; pass < PASSES; pass++) {
            int from = at;
            Named read = Named.read(gazetteer, address.substring(from), region);
            if (read.isEmpty()) {
                from = behindFillers(address, at);
                read = Named.read(gazetteer, address.substring(from), region);
            }
            boolean agree = read.levels().stream().allMatch(this::agrees);
            if (read.isEmpty() || !agree && (pass > 0 || isTown(address.substring(from), read, towns))) {
                break;
            }
            read.levels().forEach(this::read);
            at = from + read.length();
        }
        String behind = address.substring(behindFillers(address, at));
        town = towns.nameAt(behind, region);
        rest = behind.substring(town.length());
    }

    private static int behindFillers(String address, int from) {
        int at = from;
        boolean more = true;
        while (more) {
            more = false;
            while (at < address.length() && Named.isSeparator(address.charAt(at))) {
                at++;
            }
            for (String filler : FILLERS) {
                if (address.startsWith(filler, at) && address.length() > at + filler.length()) {
                    at += filler.length();
                    more = true;
                }
            }
        }
        return at;
    }

    /** 中山 is a city, but in 石家庄市 it is a street first. */
    private boolean isTown(String text, Named read, Towns towns) {
        return region.reading() == RegionReading.KNOWN
                && towns.nameAt(text, region).length()
                        >= read.levels().get(0).name().length();
    }

    private boolean agrees(Named.Level level) {
        return level.meant().stream().anyMatch(region::agreesWith);
    }

    private void read(Named.Level level) {
        named.addAll(level.meant());
        String name = level.meant().get(0).name();
        boolean former = gazetteer.isFormerCounty(level.name());
        boolean county = former || level.isCounty();
        List<Division> agreeing =
                level.meant().stream().filter(region::agreesWith).toList();
        if (!agreeing.isEmpty() || region.reading() != RegionReading.KNOWN) {
            if (county || agreeing.stream().anyMatch(Division::isCounty)) {
                locality.append(former ? level.name() : name);
            }
            agreeing.forEach(division -> cities.add(division.city()));
        } else if (county && !level.name().endsWith("市")
                || level.meant().stream().anyMatch(this::liesAmong)) {
            // Many cities have a 新区, 城区 or 西湖乡 of their own that no list has under them.
            strangeDistrict = PlaceWords.isDistrict(level.name()) ? level.name() : strangeDistrict;
            locality.append(level.name());
        } else {
            elsewhere = name;
        }
    }

    /** A county-level city directly under the province, such as 阿拉尔市, lies among the counties of a neighbour. */
    private boolean liesAmong(Division division) {
        return division.isCity()
                && division.isAsSmallAsCounty()
                && region.provinces().contains(division.province());
    }

    /** Districts, counties and zones that the address names. */
    String locality() {
        return locality.toString();
    }

    /** Whether a county or district was named. */
    boolean inDistrict() {
        return !locality.isEmpty();
    }

    /** Codes of the cities that the address names, where they agree with the region. */
    Set<String> cities() {
        Set<String> codes = new HashSet<>(cities);
        codes.remove("");
        return codes;
    }

    /** Every division that the address names. */
    List<Division> named() {
        return named;
    }

    /** A city that the address names though it is not the region's; else empty. */
    String elsewhere() {
        return elsewhere;
    }

    /** A district that the address names and that is known in other cities only; else empty. */
    String strangeDistrict() {
        return strangeDistrict;
    }

    /** The town behind the divisions, as it is written; empty where none stands there. */
    String town() {
        return town;
    }

    /** What follows them and the town. */
    String rest() {
        return rest;
    }
}
