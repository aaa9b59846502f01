/** Claims, evidence and agreements, the work items that their processes call, and the pages of the claim desk. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "sources",
            "clock",
            "shop",
            "shop::facts",
            "shop::events",
            "conversation",
            "conversation::facts",
            "shift",
            "shift::events",
            "cases",
            "workflow",
            "release",
            "rulebook",
            "identity"
        })
@NullMarked
package xiaoer.aftersales;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
