package xiaoer.shared;

/** Where in an authored file something stands; in a table the line is the row. Line 0 means the whole file. */
public record Place(String path, int line, int column) {

    public static Place of(String path) {
        return new Place(path, 0, 0);
    }

    public Problem error(String code, String message, String hint) {
        return new Problem(path, line, column, Problem.Severity.ERROR, code, message, hint);
    }

    public Problem warning(String code, String message, String hint) {
        return new Problem(path, line, column, Problem.Severity.WARNING, code, message, hint);
    }

    public Refused refused(String code, String message, String hint) {
        return new Refused(error(code, message, hint));
    }

    /** An error whose words are looked up by its code, see {@link Problem}. */
    public Problem problem(String code, Object... arguments) {
        return Problem.coded(this, code, arguments);
    }

    /** Likewise, to be thrown from deep inside a check. */
    public Refused stop(String code, Object... arguments) {
        return new Refused(problem(code, arguments));
    }

    public boolean isRow() {
        return path.endsWith(".csv") || path.endsWith(".xlsx");
    }

    /** The place in words, e.g. {@code collect.drl 第 7 行}. */
    public String words() {
        return path.substring(path.lastIndexOf('/') + 1) + " 第 " + line + " 行";
    }
}
