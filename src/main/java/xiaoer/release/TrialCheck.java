package xiaoer.release;

import java.util.List;
import xiaoer.shared.Problem;

/**
 * A check of a set that has passed its own: a bean of this type is asked before the set may become a release. What it
 * finds makes the change wait like a scenario that no longer fits.
 */
public interface TrialCheck {

    /** @param release the number under which {@link Releases} knows the set as long as this check lasts */
    List<Problem> check(int release);
}
