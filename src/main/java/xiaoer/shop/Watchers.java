package xiaoer.shop;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;

/** Tells everybody who watches orders what has happened; the last thing that a command or an arrival does. */
@Component
class Watchers {

    /** Asked late, because whoever watches orders works with them too. */
    private final ObjectProvider<OrderWatch> watches;

    Watchers(ObjectProvider<OrderWatch> watches) {
        this.watches = watches;
    }

    void tell(Scene scene, Order order, OrderWatch.What what, Map<String, Object> with) {
        watches.orderedStream().forEach(watch -> watch.happened(scene, order.number(), what, with));
    }
}
