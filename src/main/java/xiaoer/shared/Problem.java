package xiaoer.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.MessageFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Something a check found in an authored file. Its words stand in {@code messages/problems*.properties} under
 * {@code problem.<code>} and {@code problem.<code>.hint}, so that it is told in the reader's language; some checks still
 * write them at the spot, in Chinese.
 *
 * @param path file, relative to the top of the checked set, e.g. {@code rules/collect-check/collect.drl}
 * @param line 1-based line (or row of a table); 0 when the whole file is meant
 * @param column 1-based column; 0 when unknown
 * @param severity only {@link Severity#ERROR} keeps a release from being published
 * @param code stable code, upper case, e.g. {@code UNKNOWN_FIELD}
 * @param message what was found and what was expected
 * @param hint what to write instead; empty when the message says it all
 * @param arguments for the slots of the words; null when the words were written at the spot
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

    private static final String WORDS = "messages/problems";

    /** A problem with words of its own. */
    public Problem(String path, int line, int column, Severity severity, String code, String message, String hint) {
        this(path, line, column, severity, code, message, hint, null);
    }

    public static Problem error(String path, int line, String code, String message, String hint) {
        return new Problem(path, line, 0, Severity.ERROR, code, message, hint);
    }

    /** An error whose words are looked up by its code; told in Chinese until {@link #in} is asked. */
    static Problem coded(Place place, String code, Object... arguments) {
        List<String> slots = List.of(arguments).stream().map(String::valueOf).toList();
        return new Problem(place.path(), place.line(), place.column(), Severity.ERROR, code, "", "", slots)
                .in(Locale.ROOT);
    }

    /** The same in another language; unchanged when it has words of its own. */
    public Problem in(Locale locale) {
        if (arguments == null) {
            return this;
        }
        ResourceBundle words = ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "problem." + code;
        String hinted = words.containsKey(key + ".hint") ? words.getString(key + ".hint") : "";
        return new Problem(
                path,
                line,
                column,
                severity,
                code,
                filled(words.getString(key), arguments),
                filled(hinted, arguments),
                arguments);
    }

    private static String filled(String words, List<String> arguments) {
        return arguments.isEmpty() ? words : new MessageFormat(words, Locale.ROOT).format(arguments.toArray());
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
