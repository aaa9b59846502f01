package xiaoer.aftersales;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shift.Scene;

/** The buyer complains by himself about what the shop has done without asking (handbook P8). */
@Component
class Grievance {

    private static final String ON_THE_BUYER = "BUYER_CANCEL";
    private static final String ON_THE_SHOP = "OUT_OF_STOCK";

    private final Registration registration;
    private final ClaimFlow flow;
    private final MessageSource messages;

    Grievance(Registration registration, ClaimFlow flow, MessageSource messages) {
        this.registration = registration;
        this.flow = flow;
        this.messages = messages;
    }

    /** 拍下不买 where the shop puts it on the buyer, else 成交不卖. */
    void closedOverTheBuyersHead(Scene scene, String order, String closedFor) {
        if (!flow.knows(scene, ClaimKind.COMPLAINT) || registration.isOpen(scene, ClaimKind.COMPLAINT, order)) {
            return;
        }
        String reason = closedFor.equals(ON_THE_BUYER) ? ON_THE_BUYER : ON_THE_SHOP;
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
