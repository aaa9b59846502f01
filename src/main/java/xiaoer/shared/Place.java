package xiaoer.shared;

import java.util.List;

/** Where in an authored file something stands; in a table the line is the row. Line 0 means the whole file. */
public record Place(String path, int line, int column) {

    public static Place of(String path) {
        return new Place(path, 0, 0);
    }

    /** An error whose words are looked up by its code, see {@link Problem}. */
    public Problem problem(String code, Object... arguments) {
        return Problem.of(this, Problem.Severity.ERROR, code, List.of(arguments));
    }

    /** Likewise, to be thrown from deep inside a check. */
    public Refused stop(String code, Object... arguments) {
        return new Refused(problem(code, arguments));
    }

    /** Something that keeps nothing from being published. */
    public Problem warning(String code, Object... arguments) {
        return Problem.of(this, Problem.Severity.WARNING, code, List.of(arguments));
    }

    /** What was refused here, in the words of the refusal. */
    public Problem problem(Refusal refusal) {
        return Problem.of(this, Problem.Severity.ERROR, ProblemWords.REFUSED + refusal.reason(), refusal.arguments());
    }

    public boolean isRow() {
        return path.endsWith(".csv") || path.endsWith(".xlsx");
    }

    /** The place for people, e.g. {@code collect.drl:7}; without a line where the whole file is meant. */
    public String shown() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return line == 0 ? name : name + ":" + line;
    }
}
