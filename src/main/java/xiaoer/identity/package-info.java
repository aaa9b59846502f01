/** Accounts, roles, classes and members, sign-in, tokens and the audit trail. */
@ApplicationModule(allowedDependencies = {"shared", "clock"})
@NullMarked
package xiaoer.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
