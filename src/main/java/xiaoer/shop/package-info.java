/** Products, carriers, trades, orders, notes, flags, funds and talks with buyers, and the pages of the order desk. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "clock",
            "shift",
            "shift::events",
            "cases",
            "release",
            "rulebook",
            "conversation",
            "conversation::facts",
            "identity"
        })
@NullMarked
package xiaoer.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
