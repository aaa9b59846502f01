package xiaoer.aftersales;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderFacts;

/** The buyer complains by himself about what the shop has done without asking (handbook P8). */
@Component
class Grievance {

    private final Registration registration;
    private final ClaimFlow flow;
    private final OrderBook orders;
    private final MessageSource messages;

    Grievance(Registration registration, ClaimFlow flow, OrderBook orders, MessageSource messages) {
        this.registration = registration;
        this.flow = flow;
        this.orders = orders;
        this.messages = messages;
    }

    /** 成交不卖 when the buyer had paid, 拍下不买 put on a buyer who had not. */
    void closedOverTheBuyersHead(Scene scene, String order) {
        if (!flow.knows(scene, ClaimKind.COMPLAINT) || registration.isOpen(scene, ClaimKind.COMPLAINT, order)) {
            return;
        }
        OrderFacts facts = orders.get(scene.shift(), order);
        String reason = facts.paid() ? "OUT_OF_STOCK" : "BUYER_CANCEL";
        NewClaim fresh = new NewClaim(
                ClaimKind.COMPLAINT,
                order,
                reason,
                false,
                null,
                List.of(),
                Map.of("zh", words(reason, Locale.SIMPLIFIED_CHINESE), "en", words(reason, Locale.ENGLISH)),
                List.of(),
                Map.of(),
                null);
        flow.start(scene, registration.enter(scene, fresh));
    }

    private String words(String reason, Locale language) {
        return messages.getMessage("claim.grievance." + reason, null, language);
    }
}
