package xiaoer.shop.facts;

import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.facts.PostcodeArea.Reading;

/** Reads a postcode and compares its area with a region, as far as prefixes are known. */
final class PostcodeReader {

    private static final int DIGITS = 6;
    /** Taiwan has codes of three and five digits, Hong Kong and Macau have none of their own: anything goes there. */
    private static final Set<String> WITHOUT_MAINLAND_CODES = Set.of("71", "81", "82");

    private final Gazetteer gazetteer;
    private final Region region;
    private final String postcode;
    private final Reading reading;

    PostcodeReader(Gazetteer gazetteer, String typed, Region region) {
        this.gazetteer = gazetteer;
        this.region = region;
        this.postcode = Typed.tidy(typed);
        this.reading = readDigits();
    }

    Reading reading() {
        return reading;
    }

    @Nullable
    PostcodeArea area() {
        if (reading != Reading.WELL_FORMED || region.reading() != AddressParts.RegionReading.KNOWN) {
            return null;
        }
        Set<String> provinces = gazetteer.area(postcode.substring(0, Gazetteer.PROVINCE_PREFIX));
        if (provinces.isEmpty()) {
            return null;
        }
        Set<String> cities = gazetteer.area(postcode.substring(0, Gazetteer.CITY_PREFIX));
        boolean inProvince = !Collections.disjoint(provinces, region.provinces());
        boolean silent = cities.isEmpty() || region.cities().stream().noneMatch(gazetteer::hasPostcode);
        boolean inCity = silent || region.cities().isEmpty() || !Collections.disjoint(cities, region.cities());
        return new PostcodeArea(postcode, gazetteer.names(provinces), gazetteer.names(cities), inProvince, inCity);
    }

    private Reading readDigits() {
        if (postcode.isEmpty()) {
            return Reading.MISSING;
        }
        boolean digits = postcode.chars().allMatch(c -> Typed.isDigit((char) c));
        if (!digits) {
            return Lost.in(postcode) ? Reading.SLIP : Reading.MALFORMED;
        }
        boolean abroad = WITHOUT_MAINLAND_CODES.containsAll(region.provinces())
                && !region.provinces().isEmpty();
        if (postcode.length() == DIGITS) {
            boolean assigned = !gazetteer
                    .area(postcode.substring(0, Gazetteer.PROVINCE_PREFIX))
                    .isEmpty();
            return assigned || abroad ? Reading.WELL_FORMED : Reading.UNASSIGNED;
        }
        if (abroad) {
            return Reading.WELL_FORMED;
        }
        return Math.abs(postcode.length() - DIGITS) == 1 ? Reading.SLIP : Reading.MALFORMED;
    }
}
