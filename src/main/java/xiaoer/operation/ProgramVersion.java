package xiaoer.operation;

import java.util.Objects;

/** Which build of the program this is, as its jar says. */
final class ProgramVersion {

    private ProgramVersion() {}

    /** A program that runs from its source has none. */
    static String told() {
        return Objects.requireNonNullElse(ProgramVersion.class.getPackage().getImplementationVersion(), "–");
    }
}
