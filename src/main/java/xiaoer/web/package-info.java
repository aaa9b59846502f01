/** What every page and call shares: how a refusal is told, in which language, the home page. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "rulebook", "store"})
@NullMarked
package xiaoer.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
