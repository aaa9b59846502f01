package xiaoer.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something a check found in an authored file: a code with arguments. Its words stand in the bundle of the module that found
 * it under {@code problem.<code>} and {@code problem.<code>.hint}, so that it is told in the reader's language.
 *
 * @param path file, relative to the top of the checked set, e.g. {@code rules/collect-check/collect.drl}
 * @param line 1-based line (or row of a table); 0 when the whole file is meant
 * @param column 1-based column; 0 when unknown
 * @param severity only {@link Severity#ERROR} keeps a release from being published
 * @param code stable code, upper case, e.g. {@code UNKNOWN_FIELD}; a point parts the kind from the case, e.g.
 *     {@code TYPE.COMPARED}
 * @param message what was found and what was expected
 * @param hint what to write instead; empty when the message says it all
 * @param arguments for the slots of the words, see {@link ProblemWords}; null when an older version, which wrote its words at the
 *     spot, kept the problem
 */
public record Problem(
        String path,
        int line,
        int column,
        Severity severity,
        String code,
        String message,
        String hint,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> arguments) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::path).thenComparingInt(Problem::line).thenComparingInt(Problem::column);

    /** Told in Chinese until {@link #in} is asked. */
    static Problem of(Place place, Severity severity, String code, List<?> arguments) {
        List<String> slots = arguments.stream().map(String::valueOf).toList();
        return new Problem(place.path(), place.line(), place.column(), severity, code, "", "", slots).in(Locale.ROOT);
    }

    /** The same in another language. */
    public Problem in(Locale locale) {
        if (arguments == null) {
            return this;
        }
        ProblemWords words = ProblemWords.in(locale);
        return new Problem(
                path,
                line,
                column,
                severity,
                code,
                words.problem(code, arguments),
                words.hint(code, arguments),
                arguments);
    }

    /** The same at another place. */
    public Problem at(Place place) {
        return new Problem(place.path(), place.line(), place.column(), severity, code, message, hint, arguments);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
