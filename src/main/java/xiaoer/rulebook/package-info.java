/** Checks, compiles, tests and runs the decisions of a given set of rule files; knows no shop word. */
@ApplicationModule(allowedDependencies = {"shared", "clock"})
@NullMarked
package xiaoer.rulebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
