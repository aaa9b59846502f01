package xiaoer.shop.facts;

import java.util.List;

/** Signs that stand where something was left out. */
final class Masks {

    private static final String IN_NAMES = "某*○〇_#";
    /** A # is a number sign in addresses, and ○ or 〇 a numeral: 二○五医院. */
    private static final String IN_ADDRESSES = "某*";

    private static final List<String> BEHIND_PEOPLE = List.of("收", "先生", "女士", "小姐", "老师", "经理", "电话", "转");

    private Masks() {}

    static boolean inName(String name) {
        return in(name, IN_NAMES);
    }

    /** 某某路 is blotted out, but not the person at 12号张某收; 6*801 is a flat. */
    static boolean inAddress(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean blotted = IN_ADDRESSES.indexOf(c) >= 0 && !isPerson(address, i) && !isBetweenNumbers(address, i);
            if (blotted || isCross(c) && standsForHan(address, i) && !isIllegible(address, i)) {
                return true;
            }
        }
        return address.contains("○○");
    }

    /** In 幸福x村 somebody wrote down what could not be read; a name that is nothing but a cross was never written. */
    static boolean illegible(String address) {
        for (int i = 0; i < address.length(); i++) {
            if (isCross(address.charAt(i)) && standsForHan(address, i) && isIllegible(address, i)) {
                return true;
            }
        }
        return false;
    }

    /** A single cross behind at least two characters of the same name. */
    private static boolean isIllegible(String text, int at) {
        boolean alone = at + 1 < text.length() && !isCross(text.charAt(at + 1));
        return alone
                && at >= 2
                && Typed.isHan(text.charAt(at - 1))
                && Typed.isHan(text.charAt(at - 2))
                && !PlaceWords.endsAt(text, at);
    }

    private static boolean in(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (signs.indexOf(c) >= 0 || isCross(c) && standsForHan(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** A surname, 某 or 某某, and then the end, a number, or what is said of people. */
    private static boolean isPerson(String text, int at) {
        int left = at - 1;
        while (left >= 0 && text.charAt(left) == '某') {
            left--;
        }
        int right = at + 1;
        while (right < text.length() && text.charAt(right) == '某') {
            right++;
        }
        String rest = text.substring(right);
        boolean named = left > 0 && Typed.isHan(text.charAt(left)) && !PlaceWords.endsAt(text, left + 1);
        return named
                && (rest.isEmpty()
                        || Typed.isDigit(rest.charAt(0))
                        || BEHIND_PEOPLE.stream().anyMatch(rest::startsWith));
    }

    private static boolean isBetweenNumbers(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && text.charAt(at) == '*'
                && isNumberSign(text.charAt(at - 1))
                && isNumberSign(text.charAt(at + 1));
    }

    private static boolean isNumberSign(char c) {
        return Typed.isDigit(c) || Typed.isLatin(c);
    }

    private static boolean isCross(char c) {
        return c == 'X' || c == 'x';
    }

    /** 李XX and X路 are blotted out; Xavier, X201 and 3X are not. */
    private static boolean standsForHan(String text, int at) {
        int left = at - 1;
        while (left >= 0 && isCross(text.charAt(left))) {
            left--;
        }
        int right = at + 1;
        while (right < text.length() && isCross(text.charAt(right))) {
            right++;
        }
        boolean before = left < 0 || Typed.isHan(text.charAt(left));
        boolean after = right == text.length() || Typed.isHan(text.charAt(right));
        return before && after;
    }
}
