/** The few types every module speaks: refusals, checked problems and their places, safe YAML, canonical JSON. At most ten types. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package xiaoer.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
