package xiaoer.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;

/**
 * Something a check found in an authored file.
 *
 * @param path file, relative to the top of the checked set, e.g. {@code rules/collect-check/collect.drl}
 * @param line 1-based line (or row of a table); 0 when the whole file is meant
 * @param column 1-based column; 0 when unknown
 * @param severity only {@link Severity#ERROR} keeps a release from being published
 * @param code stable code, upper case, e.g. {@code UNKNOWN_FIELD}
 * @param message what was found and what was expected, in the checker's language (Chinese)
 * @param hint what to write instead; empty when the message says it all
 */
public record Problem(String path, int line, int column, Severity severity, String code, String message, String hint) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::path).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    public static Problem error(String path, int line, String code, String message, String hint) {
        return new Problem(path, line, 0, Severity.ERROR, code, message, hint);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
