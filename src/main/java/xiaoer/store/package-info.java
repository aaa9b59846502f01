/** The database as a thing of the machine: how it is opened, how its file stays small, what is told when it fails. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package xiaoer.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
