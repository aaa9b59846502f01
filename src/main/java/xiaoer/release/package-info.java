/** Releases: the numbered, immutable sets of rules and processes that passed every check; folder import, watch and the decision API. */
@ApplicationModule(allowedDependencies = {"shared", "clock", "rulebook", "workflow", "identity"})
@NullMarked
package xiaoer.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
