package xiaoer.release;

import xiaoer.rulebook.Rules;
import xiaoer.workflow.ProcessSource;
import xiaoer.workflow.Processes;

/** The numbered releases of rules and processes. */
public interface Releases extends ProcessSource {

    /**
     * The number in force for what starts now.
     *
     * @throws xiaoer.shared.Refusal {@code NO_RELEASE} when nothing has been published yet
     */
    int inForce();

    /**
     * The decisions of a release, old or new.
     *
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_RELEASE}
     */
    Rules rules(int number);

    /**
     * The processes of a release, old or new.
     *
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_RELEASE}
     */
    @Override
    Processes processes(int number);

    /** Compiles whatever of a release nobody has used yet, so that nobody will wait for it. */
    default void prepare(int number) {
        processes(number).prepare();
    }
}
