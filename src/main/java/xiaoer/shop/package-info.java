/** Products, carriers, trades, orders, notes, flags and funds, and the pages of the order desk. */
@ApplicationModule(
        allowedDependencies = {"shared", "clock", "shift", "shift :: events", "cases", "release", "rulebook", "identity"
        })
@NullMarked
package xiaoer.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
