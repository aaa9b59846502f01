/** Shifts: the one door for commands, the hash-chained event log, chance, and the visible state. */
@ApplicationModule(allowedDependencies = {"shared", "clock", "cases", "identity", "release", "rulebook"})
@NullMarked
package xiaoer.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
