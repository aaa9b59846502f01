package xiaoer.rulebook.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import xiaoer.shared.Place;

/**
 * A date as a table shows it with its year first, so that month and day cannot be taken for each other. Spreadsheet programs
 * write {@code 2026-11-30} as {@code 2026/11/30} as soon as a CSV file is opened and saved.
 */
final class ShownDate {

    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(?:([-/.])(\\d{1,2})\\2(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");

    private ShownDate() {}

    /**
     * The date as facts have it; none where the text is something else.
     *
     * @param cell its name, for people
     */
    static Optional<String> of(String shown, String cell, Place place) {
        Matcher found = FORM.matcher(shown);
        if (!found.matches()) {
            return Optional.empty();
        }
        boolean signs = found.group(2) != null;
        try {
            return Optional.of(LocalDate.of(
                            Integer.parseInt(found.group(1)),
                            Integer.parseInt(found.group(signs ? 3 : 5)),
                            Integer.parseInt(found.group(signs ? 4 : 6)))
                    .toString());
        } catch (DateTimeException e) {
            throw place.stop("BAD_TABLE.NO_SUCH_DATE", cell, shown);
        }
    }
}
