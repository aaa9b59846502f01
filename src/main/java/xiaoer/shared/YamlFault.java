package xiaoer.shared;

import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import tools.jackson.core.JacksonException;

/**
 * Tells what is wrong with a text that is no YAML. The parser's own words are about parsers, and in English alone; which of
 * them it chose says what kind of mistake it met, and the line says the rest.
 */
final class YamlFault {

    /** Codes by the way the parser was on when it stopped. */
    private static final Map<String, String> BY_WAY = Map.of(
            "while scanning a quoted scalar", "YAML_QUOTE",
            "while scanning a double-quoted scalar", "YAML_ESCAPE",
            "while scanning a block scalar", "YAML_BLOCK",
            "while scanning an anchor", "YAML_ALIAS",
            "while scanning an alias", "YAML_ALIAS",
            "while scanning a tag", "YAML_TAG",
            "while parsing a node", "YAML_TAG",
            "while scanning a directive", "YAML_DIRECTIVE",
            "while scanning a simple key", "YAML_NO_COLON");

    private static final String SIGNS = "@`%";
    private static final int SHOWN = 40;

    private final String path;
    private final String[] lines;

    YamlFault(String path, String text) {
        this.path = path;
        this.lines = text.split("\r\n|[\r\n]", -1);
    }

    Refused of(JacksonException broken) {
        if (broken.getCause() instanceof MarkedYamlEngineException marked) {
            return of(marked);
        }
        if (broken.getCause() instanceof YamlVersionException) {
            return new Place(path, 1, 1).stop("YAML_DIRECTIVE");
        }
        boolean placed = broken.getLocation() != null && broken.getLocation().getLineNr() > 0;
        Place place = placed
                ? new Place(
                        path,
                        broken.getLocation().getLineNr(),
                        Math.max(1, broken.getLocation().getColumnNr()))
                : new Place(path, 1, 1);
        if (line(place.line()).contains("!!")) {
            return place.stop("YAML_TAG");
        }
        String told = broken.getOriginalMessage();
        return place.stop(
                told.startsWith("Malformed numeric")
                        ? "YAML_NUMBER_ODD"
                        : told.startsWith("Expected a property name") ? "YAML_KEY" : "YAML_BROKEN");
    }

    private Refused of(MarkedYamlEngineException broken) {
        Place at = place(broken.getProblemMark());
        String way = broken.getContext() == null ? "" : broken.getContext();
        String problem = broken.getProblem() == null ? "" : broken.getProblem();
        boolean begun = BY_WAY.getOrDefault(way, "").equals("YAML_QUOTE") || way.startsWith("while parsing a flow");
        Place start = begun ? place(broken.getContextMark()) : at;
        if (problem.contains("TAB")
                || line(at.line()).strip().isEmpty() && line(at.line()).contains("\t")) {
            return at.stop("YAML_TAB");
        }
        if (BY_WAY.containsKey(way)) {
            return start.stop(BY_WAY.get(way), sign(start));
        }
        if (problem.contains("mapping values are not allowed")) {
            return colon(at);
        }
        if (problem.contains("sequence entries are not allowed")) {
            return at.stop("YAML_DASH");
        }
        if (way.startsWith("while parsing a flow")) {
            boolean second = problem.endsWith("got :") && start.line() == at.line();
            return second ? colon(at) : bracket(start, at, problem);
        }
        if (problem.contains("<block end>")) {
            return blockEnd(at, problem);
        }
        if (problem.contains("<document start>")) {
            return at.stop(lines[0].startsWith("%") ? "YAML_DIRECTIVE" : "YAML_DOCUMENTS");
        }
        if (problem.contains("directive")) {
            return at.stop("YAML_DIRECTIVE");
        }
        return SIGNS.contains(sign(at)) || problem.contains("cannot start any token")
                ? at.stop("YAML_SIGN", sign(at))
                : problem.contains("node content") ? at.stop("YAML_BRACKET_ALONE", sign(at)) : at.stop("YAML_BROKEN");
    }

    /** A colon and a blank stand where no name of a value can end. */
    private Refused colon(Place at) {
        String line = line(at.line());
        String before = line.substring(0, Math.min(line.length(), at.column() - 1));
        int first = before.indexOf(": ");
        if (first >= 0) {
            return at.stop("YAML_COLON", shown(line.substring(first + 1)));
        }
        for (int above = at.line() - 1; above > 0; above--) {
            String other = line(above).strip();
            if (!other.isEmpty() && !other.startsWith("#")) {
                return other.contains(": ") || indent(line(above)) != indent(line) && other.startsWith("- ")
                        ? at.stop("YAML_INDENT", shown(line), indent(line), above, indent(line(above)))
                        : new Place(path, above, indent(line(above)) + 1).stop("YAML_NO_COLON", shown(other));
            }
        }
        return at.stop("YAML_BROKEN");
    }

    /** A bracket that is not closed is told where it was opened. */
    private Refused bracket(Place start, Place at, String problem) {
        if (problem.contains("node content") && !problem.contains("<stream end>")) {
            return at.stop("YAML_NOTHING_BETWEEN", sign(at));
        }
        Place opened = problem.contains("node content") ? lastOpened() : start;
        String sign = sign(opened);
        return sign.equals("[") || sign.equals("{")
                ? opened.stop("YAML_BRACKET", sign, sign.equals("[") ? "]" : "}", at.line())
                : at.stop("YAML_BROKEN");
    }

    private Place lastOpened() {
        for (int line = lines.length; line > 0; line--) {
            int at = Math.max(line(line).lastIndexOf('['), line(line).lastIndexOf('{'));
            if (at >= 0) {
                return new Place(path, line, at + 1);
            }
        }
        return new Place(path, lines.length, 1);
    }

    /** Something stands where what was begun above has neither ended nor goes on. */
    private Refused blockEnd(Place at, String problem) {
        String line = line(at.line());
        String before =
                line.substring(0, Math.min(line.length(), at.column() - 1)).strip();
        if (before.endsWith("\"") || before.endsWith("'")) {
            return at.stop("YAML_AFTER_QUOTE", shown(line.substring(at.column() - 1)));
        }
        for (int above = at.line() - 1; above > 0; above--) {
            String other = line(above).strip();
            if (!other.isEmpty() && !other.startsWith("#")) {
                boolean dash = line.strip().startsWith("-") != other.startsWith("-");
                return indent(line) == indent(line(above)) && dash
                        ? at.stop("YAML_MIXED", shown(line), above)
                        : at.stop("YAML_INDENT", shown(line), indent(line), above, indent(line(above)));
            }
        }
        return at.stop("YAML_BROKEN");
    }

    private Place place(Optional<Mark> mark) {
        return mark.map(at -> new Place(path, at.getLine() + 1, at.getColumn() + 1))
                .orElseGet(() -> new Place(path, 1, 1));
    }

    private String line(int number) {
        return number > 0 && number <= lines.length ? lines[number - 1] : "";
    }

    private String sign(Place at) {
        String line = line(at.line());
        return at.column() > 0 && at.column() <= line.length() ? line.substring(at.column() - 1, at.column()) : "";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static String shown(String line) {
        String text = line.strip();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
