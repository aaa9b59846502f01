package xiaoer.shop.facts;

/**
 * A province, a city (prefecture, league, municipality, or county-level city directly under a province) or a county
 * (county, district, banner).
 *
 * @param code of the national code its meaningful digits: 2 for a province, 4 (rarely 6) for a city, 6 for a county
 * @param parent the code of what it lies in; empty for a province
 * @param name the full name, e.g. 海西蒙古族藏族自治州
 * @param shortName as people say it, e.g. 海西; empty when nobody shortens it
 */
public record Division(String code, String parent, String name, String shortName) {

    private static final int PROVINCE_DIGITS = 2;
    private static final int COUNTY_DIGITS = 6;

    public boolean isProvince() {
        return parent.isEmpty();
    }

    public boolean isCity() {
        return parent.length() == PROVINCE_DIGITS;
    }

    public boolean isCounty() {
        return parent.length() > PROVINCE_DIGITS;
    }

    /** A county, or one of the county-level cities that lie directly under a province. */
    boolean isAsSmallAsCounty() {
        return code.length() == COUNTY_DIGITS;
    }

    /** The code of the province it is or lies in. */
    public String province() {
        return code.substring(0, PROVINCE_DIGITS);
    }

    /** The code of the city it is or lies in; empty for a province. */
    public String city() {
        return isCounty() ? parent : isCity() ? code : "";
    }

    /** Whether this one lies in the other or is the same. */
    boolean within(Division other) {
        return code.equals(other.code)
                || parent.equals(other.code)
                || province().equals(other.code);
    }
}
