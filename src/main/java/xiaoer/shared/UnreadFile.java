package xiaoer.shared;

import java.util.Locale;
import java.util.Set;

/** Tells of a file that nobody reads because of how its name ends, with the step to take. */
public final class UnreadFile {

    private static final Set<String> WORKBOOKS = Set.of(
            "xls", "xlsm", "xlsb", "xlt", "xltx", "xltm", "ods", "fods", "ots", "et", "ett", "numbers", "tsv", "tab");

    private static final Set<String> DIAGRAMS = Set.of("bpmn2", "xml");

    private UnreadFile() {}

    /**
     * @param read the endings that are read there
     * @param otherwise the code of what is told where the ending says nothing more
     */
    public static Problem told(Place place, Set<String> read, String otherwise) {
        String name = place.path().substring(place.path().lastIndexOf('/') + 1);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String small = ending.toLowerCase(Locale.ROOT);
        if (!small.equals(ending) && read.contains(small)) {
            return place.problem("UNKNOWN_FILE.CAPITALS", ending, small);
        }
        if (small.equals("yml")) {
            return place.problem("UNKNOWN_FILE.YML", ending);
        }
        if (WORKBOOKS.contains(small) && read.contains("xlsx")) {
            return place.problem("UNKNOWN_FILE.WORKBOOK", ending);
        }
        return DIAGRAMS.contains(small) && read.contains("bpmn")
                ? place.problem("UNKNOWN_FILE.DIAGRAM", ending)
                : place.problem(otherwise);
    }
}
