package xiaoer.shop.facts;

/** Compares what a buyer says in chat with what was typed into the order. */
final class Chat {

    private static final int SHORTEST = 2;

    private Chat() {}

    static boolean namesOtherRecipient(Address typed) {
        return !typed.chatRecipient().isEmpty() && differs(typed.chatRecipient(), typed.recipient());
    }

    static boolean namesOtherAddress(Address typed) {
        return !typed.chatAddress().isEmpty() && differs(typed.chatAddress(), typed.region() + typed.address());
    }

    /** Words that only repeat a part of what was typed, or enclose it, are no difference. */
    private static boolean differs(String said, String typed) {
        String one = letters(said);
        String other = letters(typed);
        if (one.isEmpty()) {
            return false;
        }
        boolean repeats = one.length() >= SHORTEST && other.contains(one);
        boolean encloses = other.length() >= SHORTEST && one.contains(other);
        return !repeats && !encloses;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        String tidy = Typed.tidy(text);
        for (int i = 0; i < tidy.length(); i++) {
            char c = tidy.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
