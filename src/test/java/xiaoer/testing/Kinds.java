package xiaoer.testing;

import xiaoer.shared.Problem;

/** The kind of a problem: its code up to the point. */
public final class Kinds {

    private Kinds() {}

    public static String of(Problem problem) {
        return of(problem.code());
    }

    public static String of(String code) {
        return code.split("\\.")[0];
    }
}
