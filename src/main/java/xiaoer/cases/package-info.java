/** The case pack format, the stored packs and their import. */
@ApplicationModule(allowedDependencies = {"shared", "clock", "identity", "release"})
@NullMarked
package xiaoer.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
