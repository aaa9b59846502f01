package xiaoer.shop.facts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import xiaoer.shop.facts.AddressParts.Place;
import xiaoer.shop.facts.PlaceWords.Sort;

/** One reading, from left to right, of what follows the divisions in an address. */
final class PlaceReader {

    private static final String GROUP_UNITS = "组社队连";
    private static final String UNITS = "号#弄栋幢座室房户门排单楼层院期区" + GROUP_UNITS;
    /** 三门 or 八里 begin many a name; of numerals in characters, only these units make a number. */
    private static final String UNITS_OF_NUMERALS = "号弄栋幢座室单楼层" + GROUP_UNITS;
    /** What only houses with flats have. */
    private static final String FLAT_UNITS = "栋幢座室房户单楼层";

    /** A路 or abc街; a longer run of letters may be a brand. */
    private static final int LONGEST_STAND_IN = 3;
    /** What is longer and counts nothing is a phone number or noise, no house number. */
    private static final int LONGEST_BARE_NUMBER = 5;
    /** One character before a number is no name: 老12号. */
    private static final int SHORTEST_NAME = 2;
    /** 4号楼 is the fourth house of many, not number 4 of a road. */
    private static final String HOUSES_OF_MANY = "楼院门房铺店库区";

    /** Where a name begins and ends. */
    private record Span(int from, int to) {}

    private final String text;
    private final String townBefore;
    private final Set<Sort> sorts = EnumSet.noneOf(Sort.class);
    private final StringBuilder locality = new StringBuilder();
    private String unlisted = "";
    private boolean number;
    private boolean group;
    private boolean masked;
    private boolean town;
    private boolean hamlet;
    private final HouseNumbers numbers = new HouseNumbers();
    private final List<Span> names = new ArrayList<>();
    private int nameFrom;
    private int lastNumber = -1;
    private Sort before = Sort.OTHER;
    private int beforeEnd = -1;

    /** @param townBefore the town that stood before the text, perhaps by its short name; empty where none did */
    PlaceReader(String text, String townBefore) {
        this.text = text;
        this.townBefore = townBefore;
        locality.append(townBefore);
        town = !townBefore.isEmpty();
        int at = 0;
        while (at < text.length()) {
            int behindNumber = readNumber(at);
            at = behindNumber > at ? behindNumber : readWord(at);
        }
        if (sorts.isEmpty() && nameFrom < text.length()) {
            names.add(new Span(nameFrom, text.length()));
        }
    }

    /** @param inDistrict whether the divisions before the text reached down to a county */
    Place place(boolean inDistrict) {
        boolean building = sorts.contains(Sort.BUILDING) || sorts.contains(Sort.INSTITUTION);
        boolean village = sorts.contains(Sort.VILLAGE) || group;
        if (sorts.contains(Sort.ROAD)) {
            return number
                    ? Place.ROAD_AND_NUMBER
                    : building ? Place.ROAD_AND_BUILDING : village ? villagePlace() : Place.ROAD;
        }
        if (village) {
            return villagePlace();
        }
        if (building) {
            return number
                    ? Place.BUILDING_AND_NUMBER
                    : sorts.contains(Sort.INSTITUTION) ? Place.INSTITUTION : Place.BUILDING;
        }
        return number
                ? hamlet ? Place.HAMLET : Place.NUMBER
                : inDistrict || !locality.isEmpty() ? Place.LOCALITY : Place.NOTHING;
    }

    private Place villagePlace() {
        return number || group ? Place.VILLAGE_AND_NUMBER : Place.VILLAGE;
    }

    /** Whether a town, township or street, which has one primary school and one clinic, is named. */
    boolean inTown() {
        return town;
    }

    /** Towns and zones that the text names. */
    String locality() {
        return locality.toString();
    }

    /** A city or county at the beginning that the divisions before it did not have. */
    String unlisted() {
        return unlisted;
    }

    /** Whether a letter stands for the name of a road, town or village: A路. */
    boolean masked() {
        return masked;
    }

    /**
     * The names of roads, villages, towns, and of what does not say what it is; not those of estates and firms, which are
     * called as they please, if not in letters alone. Behind the last number people write notes to the courier.
     */
    String names() {
        StringBuilder all = new StringBuilder();
        for (Span name : names) {
            if (lastNumber < 0 || name.from() < lastNumber) {
                all.append(text, name.from(), name.to()).append(' ');
            }
        }
        return all.toString();
    }

    /**
     * What is said before the last number, names and words alike; all of it where there is no number. A town's name is told
     * from the list and left out, but a short one before other words may be chance: 彩虹|尽头.
     */
    String wording() {
        String said = lastNumber < 0 ? text : text.substring(0, lastNumber);
        boolean chance = !said.isEmpty() && !PlaceWords.endsAt(townBefore, townBefore.length());
        return chance ? townBefore + said : said;
    }

    HouseNumbers numbers() {
        return numbers;
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
        if (sort == Sort.OTHER) {
            return end;
        }
        boolean speaksForItself =
                word.length() > 1 && (sort == Sort.VILLAGE || sort == Sort.BUILDING || sort == Sort.INSTITUTION);
        if (!named && !continues && !speaksForItself) {
            return at + 1;
        }
        boolean turns = sort == Sort.ROAD && at == beforeEnd + 1 && "东西南北中前后".indexOf(text.charAt(at - 1)) >= 0;
        if (continues && !named || turns) {
            // 大学 + 路 is a road, and so is 大学 + 西路: of words in a row, the last one tells the sort.
            sorts.remove(before);
            if (before == Sort.TOWN || before == Sort.ZONE) {
                locality.setLength(0);
            } else if (before == Sort.DIVISION) {
                unlisted = "";
            }
        }
        boolean free = sort == Sort.BUILDING || sort == Sort.INSTITUTION || sort == Sort.ZONE;
        if (named && (!free || isLetters(nameFrom, at, text.length()))) {
            names.add(new Span(nameFrom, at));
        }
        masked |= named
                && isLetters(nameFrom, at, LONGEST_STAND_IN)
                && (sort == Sort.ROAD || sort == Sort.TOWN || sort == Sort.VILLAGE);
        switch (sort) {
            case TOWN, ZONE -> {
                locality.append(text, nameFrom, end);
                town |= "镇乡木道".indexOf(text.charAt(end - 1)) >= 0;
            }
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
        boolean counted = (arabic ? UNITS : UNITS_OF_NUMERALS).indexOf(unit) >= 0;
        String digits = text.substring(at, end);
        boolean partOfName =
                !arabic || !hasDigit(digits) || !PlaceWords.at(text, end).isEmpty();
        if (!counted && partOfName) {
            return end;
        }
        if (GROUP_UNITS.indexOf(unit) >= 0) {
            group = true;
            lastNumber = at;
        } else if (!counted && HouseNumbers.longestRun(digits) > LONGEST_BARE_NUMBER) {
            nameFrom = end;
            return end;
        } else {
            number = true;
            lastNumber = at;
            numbers.add(digits, counted ? unit : ' ');
            if (isNegative(at, end, unit)) {
                numbers.addNegative();
            }
            ownerOf(at, end, counted);
        }
        int next = counted ? end + 1 : end;
        nameFrom = next;
        beforeEnd = -1;
        return next;
    }

    private boolean isLetters(int from, int to, int longest) {
        if (to - from > longest) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Typed.isLatin(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A road's number below zero; but a dash behind a number or a house, or as often between names, only separates. */
    private boolean isNegative(int at, int end, char unit) {
        boolean minus = text.charAt(at) == '-';
        int nameEnd = minus ? at : at - 1;
        if (!minus && (at == 0 || text.charAt(at - 1) != '负')) {
            return false;
        }
        boolean road = nameEnd == beforeEnd && (before == Sort.ROAD || before == Sort.VILLAGE);
        boolean one = text.indexOf('-', at + 1) < 0 || text.indexOf('-', at + 1) >= end;
        boolean houseOfMany = end + 1 < text.length() && HOUSES_OF_MANY.indexOf(text.charAt(end + 1)) >= 0;
        return road && unit == '号' && one && !houseOfMany && text.lastIndexOf('-', at - 1) < 0;
    }

    /** What a number belongs to when no word has told it, by its unit, its form (3-2-501) or the ending of the name. */
    private void ownerOf(int at, int end, boolean counted) {
        boolean ofZone = at == beforeEnd && before == Sort.ZONE;
        if (ofZone
                || !counted && HouseNumbers.isFlat(text.substring(at, end))
                || counted && FLAT_UNITS.indexOf(text.charAt(end)) >= 0) {
            sorts.add(Sort.BUILDING);
            return;
        }
        if (at - nameFrom < SHORTEST_NAME) {
            return;
        }
        char ending = text.charAt(at - ("甲乙丙丁戊附".indexOf(text.charAt(at - 1)) >= 0 ? 2 : 1));
        if (PlaceWords.ROAD_ENDINGS.indexOf(ending) >= 0) {
            sorts.add(Sort.ROAD);
        } else if (PlaceWords.BUILDING_ENDINGS.indexOf(ending) >= 0) {
            sorts.add(Sort.BUILDING);
            return;
        } else {
            hamlet = true;
        }
        names.add(new Span(nameFrom, at));
    }

    private static boolean hasDigit(String sign) {
        return sign.chars().anyMatch(c -> Typed.isDigit((char) c));
    }

    private static boolean isNumberSign(char c) {
        return Typed.isDigit(c) || Typed.isLatin(c) || c == '-' || c == '/' || c == '.';
    }
}
