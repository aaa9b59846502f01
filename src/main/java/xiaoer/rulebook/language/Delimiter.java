package xiaoer.rulebook.language;

/**
 * The sign between the cells of a CSV file. Spreadsheet programs take another where the comma stands in numbers, and some
 * write in a line before which it is.
 *
 * @param noted whether the first line says so, and no more
 */
record Delimiter(char sign, boolean noted) {

    private static final String SIGNS = ",;\t";
    private static final String NOTE = "sep=";

    /** What its first line notes; else whichever of the signs comes first outside of quotation marks. */
    static Delimiter of(String text) {
        if (text.regionMatches(true, 0, NOTE, 0, NOTE.length()) && text.length() > NOTE.length()) {
            return new Delimiter(text.charAt(NOTE.length()), true);
        }
        boolean quoted = false;
        for (char c : text.toCharArray()) {
            quoted ^= c == '"';
            if (!quoted && SIGNS.indexOf(c) >= 0) {
                return new Delimiter(c, false);
            }
        }
        return new Delimiter(',', false);
    }

    /** The text without such a note, its lines counted as before. */
    String withoutNote(String text) {
        int end = text.indexOf('\n');
        return !noted ? text : end < 0 ? "" : text.substring(end);
    }
}
