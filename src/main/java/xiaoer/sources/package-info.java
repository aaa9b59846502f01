/** The texts that judgements rest on: laws word for word, the training handbook, and how a clause leads to them. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package xiaoer.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
