package xiaoer.shop.facts;

/** Signs of characters that were typed and did not arrive: the text is to be asked for again, nothing was hidden. */
final class Lost {

    /** What a program writes for a character that it cannot show, and a text that was read in the wrong encoding. */
    private static final String STAND_INS = "\uFFFD?□■▯◻⍰¿";

    private static final String WRONGLY_DECODED = "锟斤拷";

    private Lost() {}

    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isLost(text.charAt(i))) {
                return true;
            }
        }
        return text.contains(WRONGLY_DECODED);
    }

    /** What is left of the text. */
    static String without(String text) {
        StringBuilder left = new StringBuilder(text.length());
        String decoded = text.replace(WRONGLY_DECODED, "");
        for (int i = 0; i < decoded.length(); i++) {
            if (!isLost(decoded.charAt(i))) {
                left.append(decoded.charAt(i));
            }
        }
        return left.toString();
    }

    static boolean isLost(char c) {
        if (c < '\u0080') {
            return c == '?';
        }
        if (c >= '\u4e00' && c <= '\u9fff') {
            return false;
        }
        return STAND_INS.indexOf(c) >= 0 || c < '\u0100' && c != '·' || isUnassigned(c);
    }

    private static boolean isUnassigned(char c) {
        return c >= '\uD800'
                && (Character.getType(c) == Character.PRIVATE_USE || Character.getType(c) == Character.UNASSIGNED);
    }
}
