package xiaoer.shop.facts;

/**
 * What an address says and leaves out, as far as reading can tell. Measures only; whether it is enough, or wrong, is for
 * rules to say.
 *
 * @param region how the region field reads
 * @param province names of the provinces the region may lie in, joined by /; empty when unknown
 * @param city names of the cities it may be or lie in, likewise; of a mere province, those that the address names
 * @param locality the part of the region that the address or region names: county, district, town, development zone
 *     (listed anywhere or not); empty when none is named
 * @param inTown whether a town, township or street (镇, 乡, 苏木, 街道) is named
 * @param elsewhere a province or city that the address names though it is not the region's; else empty
 * @param strangeDistrict a district or county that the address names and that is known in other cities only; else empty
 * @param unlisted a province, city or county that the address names and that no list has; else empty
 * @param place the most telling part of the rest
 * @param wording what is said before the last number, in simplified characters and small letters, without blanks and
 *     without the divisions at the beginning
 * @param names the part of it that names roads, villages and towns, or does not say what it names
 * @param longestNumber digits of the longest house or room number; 0 when there is none
 * @param longestHouseNumber digits of the longest number of a house; 0 when there is none
 * @param impossibleNumber whether a house, floor or room number is zero, or a house number negative
 * @param highestFloor the highest floor or stairwell named; 0 when none is
 * @param masked whether something is blotted out: 某某路, XX路X号, ***
 * @param lost whether a character of region or address did not arrive: 复旦软件园?1号楼
 * @param repetition how often a character or a short group of characters stands in a row; 1 when nothing repeats
 * @param unlikelyCharacters characters that occur in no name of a Chinese town or county, in the names of roads,
 *     villages, towns and of what does not say what it is
 * @param latinRun letters of the longest run of Latin letters in such a name, or of one that nobody can pronounce in any
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
        String wording,
        String names,
        int longestNumber,
        int longestHouseNumber,
        boolean impossibleNumber,
        int highestFloor,
        boolean masked,
        boolean lost,
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
        /**
         * No such division is or was, but one that sounds the same, or that differs in one character and has what the
         * address names in it; or a character did not arrive.
         */
        MISSPELT,
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
