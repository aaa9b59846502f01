package xiaoer.release;

import xiaoer.rulebook.Rules;

/** The numbered releases of rules. */
public interface Releases {

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
}
