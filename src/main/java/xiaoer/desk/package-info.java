/** The consult desk: customers who ask, prepared and free answers, the supervisor, and the desk's pages. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "clock",
            "identity",
            "cases",
            "release",
            "rulebook",
            "reply",
            "shift",
            "shift::events",
            "conversation",
            "conversation::facts",
            "shop",
            "shop::facts",
            "shop::events",
            "aftersales",
            "aftersales::facts",
            "aftersales::events"
        })
@NullMarked
package xiaoer.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
