/** Training clocks and their durable agenda: what is due on which clock, woken by db-scheduler. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package xiaoer.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
