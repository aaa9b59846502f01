/** Keeping the installation running: backup and restore, whole chains, pausing all shifts, what an administrator watches. */
@ApplicationModule(allowedDependencies = {"shared", "clock", "identity", "release", "shift", "store"})
@NullMarked
package xiaoer.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
