package xiaoer.shop.facts;

/** What the house, room and floor numbers of one address come to. */
final class HouseNumbers {

    private static final String HOUSE_UNITS = "号#弄";
    private static final String FLOOR_UNITS = "楼层单";
    /** Far above any floor; keeps long digits from overflowing. */
    private static final int LARGEST = 1_000_000;

    private int longest;
    private int highestFloor;
    private boolean impossible;

    /**
     * Takes in a number as typed, which may be several, as in 12-3-501; numerals in characters are of no interest here.
     *
     * @param unit what follows it; a blank when nothing does
     */
    void add(String sign, char unit) {
        boolean house = HOUSE_UNITS.indexOf(unit) >= 0;
        impossible |= house && sign.charAt(0) == '-';
        int digits = 0;
        int value = 0;
        for (int i = 0; i <= sign.length(); i++) {
            if (i < sign.length() && Typed.isDigit(sign.charAt(i))) {
                digits++;
                value = Math.min(value * 10 + sign.charAt(i) - '0', LARGEST);
            } else if (digits > 0) {
                longest = Math.max(longest, digits);
                impossible |= house && value == 0;
                highestFloor = FLOOR_UNITS.indexOf(unit) >= 0 ? Math.max(highestFloor, value) : highestFloor;
                digits = 0;
                value = 0;
            }
        }
    }

    /** Digits of the longest number; 0 when there is none. */
    int longest() {
        return longest;
    }

    /** Whether a house number is zero or negative. */
    boolean impossible() {
        return impossible;
    }

    /** The highest floor or stairwell; 0 when none is named. */
    int highestFloor() {
        return highestFloor;
    }

    /** How many digits stand in a row at most. */
    static int longestRun(String sign) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < sign.length(); i++) {
            run = Typed.isDigit(sign.charAt(i)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
