/** Judges what students write freely to a customer: what is read in it, which labels it earns by the rules, which grade. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "release", "rulebook", "wording"})
@NullMarked
package xiaoer.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
