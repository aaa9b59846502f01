/** Findings, evaluation sheets and their explanation. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "sources",
            "clock",
            "shift",
            "shift::events",
            "cases",
            "release",
            "rulebook",
            "wording",
            "identity",
            "shop",
            "shop::facts",
            "shop::events",
            "aftersales",
            "aftersales::facts",
            "aftersales::events",
            "desk::facts",
            "desk::events"
        })
@NullMarked
package xiaoer.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
