package xiaoer.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The decisions of one release, ready to be asked. Safe for any number of threads. */
public interface Rules {

    /**
     * Asks a decision.
     *
     * @param decision the folder's name, e.g. {@code collect-check}
     * @param profile {@code textbook} or {@code modern}
     * @param facts records of the decision's fact types; derived facts are added here
     * @throws UndecidedException when no rule, or rules of two different outcomes, fired; nothing is decided then
     * @throws xiaoer.shared.Refusal when the decision or profile is unknown or the facts do not fit its cardinalities
     */
    Ruling decide(String decision, String profile, Collection<? extends Record> facts);

    /** Likewise, with facts as they come by API: type name → object, or list of objects, of fields. */
    Ruling decide(String decision, String profile, Map<String, ?> facts);

    /**
     * Changes whenever the answers of a decision under a profile may change: with its rules, its sentences and the values
     * of its parameters. Two profiles in which the parameters have the same values have the same one.
     *
     * @throws xiaoer.shared.Refusal when the decision or profile is unknown
     */
    String fingerprint(String decision, String profile);

    /** The decisions of this set, by name. */
    List<DecisionInfo> decisions();

    /** The names of the profiles, sorted. */
    List<String> profiles();

    /** The parameters of a profile. */
    Parameters parameters(String profile);

    /**
     * Compiles every decision that nobody has asked yet, so that nobody will wait for it, on all processors.
     *
     * @throws RuntimeException what the first by name of those that cannot be compiled has thrown
     */
    void prepare();

    /** What a part of this set was opened to; the part is one of those that the rulebook knows. */
    <T> T part(RulePart<T> part);
}
