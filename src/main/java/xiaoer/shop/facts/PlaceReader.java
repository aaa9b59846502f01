package xiaoer.shop.facts;

import java.util.EnumSet;
import java.util.Set;
import xiaoer.shop.facts.AddressParts.Place;
import xiaoer.shop.facts.PlaceWords.Sort;

/** One reading, from left to right, of what follows the divisions in an address. */
final class PlaceReader {

    private static final String HOUSE_UNITS = "号#弄";
    private static final String ROOM_UNITS = "栋幢座室房户门排单楼层院期区";
    private static final String FLOOR_UNITS = "楼层单";
    private static final String GROUP_UNITS = "组社队连";
    /** A mobile number written into the address is no house number. */
    private static final int PHONE_DIGITS = 11;

    private final String text;
    private final Set<Sort> sorts = EnumSet.noneOf(Sort.class);
    private final StringBuilder locality = new StringBuilder();
    private String unlisted = "";
    private boolean number;
    private boolean group;
    private boolean zeroNumber;
    private int longestNumber;
    private int highestFloor;
    private int nameFrom;
    private Sort before = Sort.OTHER;
    private int beforeEnd = -1;

    PlaceReader(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = readNumber(at);
            if (at < text.length()) {
                at = readWord(at);
            }
        }
    }

    Place place() {
        if (sorts.contains(Sort.ROAD)) {
            return number
                    ? Place.ROAD_AND_NUMBER
                    : sorts.contains(Sort.BUILDING)
                            ? Place.ROAD_AND_BUILDING
                            : sorts.contains(Sort.VILLAGE) || group ? Place.VILLAGE : Place.ROAD;
        }
        if (sorts.contains(Sort.VILLAGE) || group) {
            return Place.VILLAGE;
        }
        if (sorts.contains(Sort.BUILDING)) {
            return number ? Place.BUILDING_AND_NUMBER : Place.BUILDING;
        }
        return number ? Place.NUMBER : locality.isEmpty() ? Place.NOTHING : Place.LOCALITY;
    }

    /** Towns and zones that the text names. */
    String locality() {
        return locality.toString();
    }

    /** A city or county at the beginning that the divisions before it did not have. */
    String unlisted() {
        return unlisted;
    }

    int longestNumber() {
        return longestNumber;
    }

    boolean zeroNumber() {
        return zeroNumber;
    }

    int highestFloor() {
        return highestFloor;
    }

    private int readWord(int at) {
        String word = PlaceWords.at(text, at);
        if (word.isEmpty()) {
            return at + 1;
        }
        Sort sort = PlaceWords.sort(word);
        int end = at + word.length();
        boolean named = at > nameFrom;
        boolean continues = at == beforeEnd;
        if (sort == Sort.OTHER || !named && !continues) {
            return sort == Sort.OTHER ? end : at + 1;
        }
        if (continues && !named) {
            // 大学 + 路 is a road: of words in a row, the last one tells the sort.
            sorts.remove(before);
            if (before == Sort.TOWN || before == Sort.ZONE) {
                locality.setLength(0);
            }
        }
        switch (sort) {
            case TOWN, ZONE -> locality.append(text, nameFrom, end);
            case DIVISION -> {
                if (nameFrom == 0 && at <= 6) {
                    unlisted = text.substring(0, end);
                }
            }
            default -> sorts.add(sort);
        }
        before = sort;
        beforeEnd = end;
        nameFrom = end;
        return end;
    }

    /** Reads a number and what it counts; answers where to go on. */
    private int readNumber(int at) {
        int end = at;
        while (end < text.length() && isNumberSign(text.charAt(end))) {
            end++;
        }
        boolean arabic = end > at;
        if (!arabic) {
            while (end < text.length() && Typed.isNumeral(text.charAt(end))) {
                end++;
            }
        }
        if (end == at) {
            return at;
        }
        char unit = end < text.length() ? text.charAt(end) : ' ';
        boolean counted = isUnit(unit) && !(unit == '门' && end + 1 < text.length() && text.startsWith("门镇", end));
        if (!arabic && !counted) {
            return end;
        }
        if (arabic && !counted && !PlaceWords.at(text, end).isEmpty()) {
            return end;
        }
        String digits = text.substring(at, end);
        if (arabic && !hasDigit(digits) && !counted) {
            return end;
        }
        if (GROUP_UNITS.indexOf(unit) >= 0) {
            group = true;
        } else if (isPhone(digits)) {
            nameFrom = end;
            return end;
        } else {
            number = true;
            count(digits, unit, arabic);
            ownerOf(at, unit);
        }
        int next = counted ? end + 1 : end;
        nameFrom = next;
        beforeEnd = -1;
        return next;
    }

    private static boolean isUnit(char c) {
        return HOUSE_UNITS.indexOf(c) >= 0 || ROOM_UNITS.indexOf(c) >= 0 || GROUP_UNITS.indexOf(c) >= 0;
    }

    /** What a number belongs to when no word has told it: a building by its unit, else by the ending of the name. */
    private void ownerOf(int at, char unit) {
        if (unit == '栋' || unit == '幢' || unit == '单' || unit == '座' || unit == '室') {
            sorts.add(Sort.BUILDING);
            return;
        }
        if (at - nameFrom < 2) {
            return;
        }
        char ending = text.charAt(at - 1);
        if (PlaceWords.ROAD_ENDINGS.indexOf(ending) >= 0) {
            sorts.add(Sort.ROAD);
        } else if (PlaceWords.BUILDING_ENDINGS.indexOf(ending) >= 0) {
            sorts.add(Sort.BUILDING);
        } else if (PlaceWords.VILLAGE_ENDINGS.indexOf(ending) >= 0) {
            sorts.add(Sort.VILLAGE);
        }
    }

    private void count(String sign, char unit, boolean arabic) {
        if (!arabic) {
            return;
        }
        int digits = 0;
        int value = 0;
        boolean zero = false;
        for (int i = 0; i <= sign.length(); i++) {
            if (i < sign.length() && Typed.isDigit(sign.charAt(i))) {
                digits++;
                value = Math.min(value * 10 + sign.charAt(i) - '0', 1_000_000);
            } else if (digits > 0) {
                longestNumber = Math.max(longestNumber, digits);
                zero |= value == 0;
                if (FLOOR_UNITS.indexOf(unit) >= 0) {
                    highestFloor = Math.max(highestFloor, value);
                }
                digits = 0;
                value = 0;
            }
        }
        zeroNumber |= zero && HOUSE_UNITS.indexOf(unit) >= 0;
    }

    private static boolean isPhone(String sign) {
        return sign.length() == PHONE_DIGITS
                && sign.charAt(0) == '1'
                && sign.chars().allMatch(c -> Typed.isDigit((char) c));
    }

    private static boolean hasDigit(String sign) {
        return sign.chars().anyMatch(c -> Typed.isDigit((char) c));
    }

    private static boolean isNumberSign(char c) {
        return Typed.isDigit(c) || Typed.isLatin(c) || c == '-' || c == '/' || c == '.';
    }
}
