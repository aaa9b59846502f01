/** Talks between students and simulated people: what was said about what, message templates, persona and rapport. */
@ApplicationModule(allowedDependencies = {"shared", "shift", "cases", "release", "rulebook", "wording"})
@NullMarked
package xiaoer.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
