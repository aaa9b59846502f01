package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderWatch;

/**
 * Tells the open claims about an order what has happened to it: at the same instant, but as a step of its own, since it
 * may have been a claim's own process that moved the order.
 */
@Component
class OrderEventForwarder implements OrderWatch, Arrival {

    private static final String KIND = "aftersales.order";

    private final Claims claims;
    private final ClaimFlow flow;
    private final Grievance grievance;

    OrderEventForwarder(Claims claims, ClaimFlow flow, Grievance grievance) {
        this.claims = claims;
        this.flow = flow;
        this.grievance = grievance;
    }

    /** @param unheard whether no claim was open that could have agreed on it */
    private record Row(String order, What what, Map<String, Object> with, boolean unheard) {}

    @Override
    public void happened(Scene scene, String order, What what, Map<String, Object> with) {
        boolean unheard = open(scene, order).isEmpty();
        if (!unheard || what == What.CLOSED) {
            scene.schedule(scene.now(), KIND, order, new Row(order, what, with, unheard));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        open(scene, row.order())
                .forEach(claim -> flow.tell(scene, claim, scene.student(), message(row.what()), row.with()));
        boolean agreed = !Boolean.FALSE.equals(row.with().get("agreed"));
        if (row.what() == What.CLOSED && row.unheard() && !agreed) {
            grievance.closedOverTheBuyersHead(
                    scene, row.order(), String.valueOf(row.with().get("reason")));
        }
    }

    private List<Claim> open(Scene scene, String order) {
        return claims.findByShiftAndOrderNumberOrderByNumber(scene.shift(), order).stream()
                .filter(Claim::isOpen)
                .toList();
    }

    /** What processes call it. */
    private static String message(What what) {
        return switch (what) {
            case SHIPPED -> "OrderShipped";
            case CLOSED -> "OrderClosed";
            case ADDRESS_CHANGED -> "OrderAddressChanged";
            case NOTED -> "OrderNoted";
            case FLAGGED -> "OrderFlagged";
            case EXTENDED -> "OrderExtended";
            case CONFIRMED -> "OrderConfirmed";
            case LOST -> "OrderLost";
        };
    }
}
