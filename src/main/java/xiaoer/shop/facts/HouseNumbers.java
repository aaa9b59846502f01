package xiaoer.shop.facts;

/** What the house, room and floor numbers of one address come to. */
final class HouseNumbers {

    private static final String HOUSE_UNITS = "号#弄";
    private static final String FLOOR_UNITS = "楼层单";
    /** Far above any floor; keeps long digits from overflowing. */
    private static final int LARGEST = 1_000_000;

    /** 3-501 is a flat, 12-3 may be anything. */
    private static final int ROOM_DIGITS = 3;

    private int longest;
    private int longestHouse;
    private int highestFloor;
    private boolean impossible;

    /**
     * Takes in a number as typed, which may be several, as in 12-3-501.
     *
     * @param unit what follows it; a blank when nothing does
     */
    void add(String sign, char unit) {
        boolean house = HOUSE_UNITS.indexOf(unit) >= 0;
        boolean counts = unit != ' ';
        int digits = 0;
        int value = 0;
        int last = 0;
        boolean zeros = true;
        for (int i = 0; i <= sign.length(); i++) {
            char c = i < sign.length() ? sign.charAt(i) : ' ';
            if (Typed.isDigit(c)) {
                digits++;
                value = Math.min(value * 10 + c - '0', LARGEST);
                continue;
            }
            if (digits > 0) {
                longest = Math.max(longest, digits);
                longestHouse = house ? Math.max(longestHouse, digits) : longestHouse;
                impossible |= house && value == 0;
                zeros &= value == 0;
                last = value;
                digits = 0;
                value = 0;
            }
            zeros &= c == ' ' || c == '〇' || c == '零' || c == '-';
        }
        impossible |= counts && zeros;
        highestFloor = FLOOR_UNITS.indexOf(unit) >= 0 ? Math.max(highestFloor, last) : highestFloor;
    }

    /** Takes in that a road's number is less than zero: 建设路-8号, 建设路负8号. */
    void addNegative() {
        impossible = true;
    }

    /** Digits of the longest number; 0 when there is none. */
    int longest() {
        return longest;
    }

    /** Digits of the longest number of a house, none of a room or a stall; 0 when there is none. */
    int longestHouse() {
        return longestHouse;
    }

    /** Whether a number is zero, or a house's less than zero. */
    boolean impossible() {
        return impossible;
    }

    /** The highest floor or stairwell; 0 when none is named. */
    int highestFloor() {
        return highestFloor;
    }

    /** Whether a number is a flat's: 3-2-501, 8-1137, 9/661. */
    static boolean isFlat(String sign) {
        long parts = sign.chars().filter(c -> c == '-' || c == '/').count();
        int last = 0;
        while (last < sign.length() && Typed.isDigit(sign.charAt(sign.length() - 1 - last))) {
            last++;
        }
        return parts > 1 || parts == 1 && last >= ROOM_DIGITS && last + 1 < sign.length();
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
