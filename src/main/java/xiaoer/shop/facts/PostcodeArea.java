package xiaoer.shop.facts;

/**
 * Where a postcode's prefix belongs. Absent where nobody knows: no postcode, an unknown region, a prefix without an area.
 *
 * @param postcode as read
 * @param province names of the provinces its first two digits belong to, joined by /
 * @param city names of the cities whose own post office has its first four digits, joined by /; empty when it is none's
 * @param inProvince whether one of these provinces is the region's
 * @param inCity whether one of these cities is the region's; true where nothing is known against it
 */
public record PostcodeArea(String postcode, String province, String city, boolean inProvince, boolean inCity) {

    /** How the postcode field reads. */
    public enum Reading {
        MISSING,
        /** Six digits that begin like a province's. */
        WELL_FORMED,
        /** Six digits that begin like no province's. */
        UNASSIGNED,
        /** A digit too few or too many. */
        SLIP,
        MALFORMED
    }
}
