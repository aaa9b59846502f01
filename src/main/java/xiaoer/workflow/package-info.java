/** Checks, compiles, walks and runs the processes of a given set of BPMN files; knows no shop word. */
@ApplicationModule(allowedDependencies = {"shared", "clock", "rulebook"})
@NullMarked
package xiaoer.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
