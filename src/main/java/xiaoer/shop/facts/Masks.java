package xiaoer.shop.facts;

/** Signs that stand where something was left out. */
final class Masks {

    private static final String IN_NAMES = "某*○□〇?_#";
    /** A # is a number sign in addresses, and ○ or 〇 a numeral: 二○五医院. */
    private static final String IN_ADDRESSES = "某*□?_";

    private Masks() {}

    static boolean inName(String name) {
        return in(name, IN_NAMES);
    }

    static boolean inAddress(String address) {
        return in(address, IN_ADDRESSES) || address.contains("○○");
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
