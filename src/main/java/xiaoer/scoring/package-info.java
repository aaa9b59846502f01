/** Findings, evaluation sheets and their explanation. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "clock",
            "shift",
            "cases",
            "release",
            "rulebook",
            "identity",
            "shop::facts",
            "aftersales::facts"
        })
@NullMarked
package xiaoer.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
