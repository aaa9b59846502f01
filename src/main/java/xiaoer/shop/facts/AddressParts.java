package xiaoer.shop.facts;

/**
 * What an address says and leaves out, as far as reading can tell. Measures only; whether it is enough, or wrong, is for
 * rules to say.
 *
 * @param region how the region field reads
 * @param province names of the provinces the region may lie in, joined by /; empty when unknown
 * @param city names of the cities it may be or lie in, likewise
 * @param locality the part of the region that the address or region names: county, district, town, development zone
 *     (listed anywhere or not); empty when none is named
 * @param inTown whether a town, township or street (镇, 乡, 苏木, 街道) is named
 * @param elsewhere a province or city that the address names though it is not the region's; else empty
 * @param strangeDistrict a district or county that the address names and that is known in other cities only; else empty
 * @param unlisted a province, city or county that the address names and that no list has; else empty
 * @param place the most telling part of the rest
 * @param longestNumber digits of the longest house or room number; 0 when there is none
 * @param impossibleNumber whether a house number is zero or negative
 * @param highestFloor the highest floor or stairwell named; 0 when none is
 * @param masked whether something is blotted out: 某某路, XX路X号, ***
 * @param repetition how often a character or a short group of characters stands in a row; 1 when nothing repeats
 * @param unlikelyCharacters characters of the place's names that occur in no name of a Chinese town or county
 * @param latinRun letters of the longest run of Latin letters
 * @param length characters, blanks left out
 * @param postcode how the postcode field reads
 * @param phone how the phone field reads
 * @param otherRecipientInChat whether the recipient named in chat is another than the one typed
 * @param otherAddressInChat whether the address named in chat is another than the one typed
 */
public record AddressParts(
        RegionReading region,
        String province,
        String city,
        String locality,
        boolean inTown,
        String elsewhere,
        String strangeDistrict,
        String unlisted,
        Place place,
        int longestNumber,
        boolean impossibleNumber,
        int highestFloor,
        boolean masked,
        int repetition,
        int unlikelyCharacters,
        int latinRun,
        int length,
        PostcodeArea.Reading postcode,
        Phone phone,
        boolean otherRecipientInChat,
        boolean otherAddressInChat) {

    /** How the region field reads. */
    public enum RegionReading {
        /** Nothing was given. */
        MISSING,
        /** No such division is or was. */
        UNKNOWN,
        /** A district or development zone that no list has, without its city. */
        UNLISTED,
        /** Its parts do not lie in each other. */
        TORN,
        KNOWN
    }

    /** The most telling part of an address below the district. */
    public enum Place {
        /** Nothing that a courier could look for. */
        NOTHING,
        /** A district, town or development zone, but no place in it. */
        LOCALITY,
        /** A number of something that is no road, village or building. */
        NUMBER,
        /** A road without a number. */
        ROAD,
        ROAD_AND_NUMBER,
        /** A road and a building or institution on it. */
        ROAD_AND_BUILDING,
        /** An estate or building without a number. */
        BUILDING,
        /** A school, hospital or office without a number. */
        INSTITUTION,
        BUILDING_AND_NUMBER,
        /** A number of something whose name ends like a hamlet's: 李家沟12号. */
        HAMLET,
        /** A village without a number. */
        VILLAGE,
        /** A village with a house number, or a villagers' group. */
        VILLAGE_AND_NUMBER
    }

    /** How the phone field reads. */
    public enum Phone {
        MISSING,
        WELL_FORMED,
        /** A well-formed number of one and the same digit. */
        ONE_DIGIT,
        /** A mobile number with a digit too few or too many. */
        SLIP,
        MALFORMED
    }
}
