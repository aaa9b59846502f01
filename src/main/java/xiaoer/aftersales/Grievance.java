package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.Party;
import xiaoer.conversation.Reaction;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Scene;

/**
 * The buyer complains of himself: about what the shop has done without asking (handbook P8), or how he was treated
 * (handbook D21, P10). Nobody planned such a claim; it belongs to the one that led to it.
 */
@Component
class Grievance {

    private static final String ON_THE_BUYER = "BUYER_CANCEL";
    private static final String ON_THE_SHOP = "OUT_OF_STOCK";
    private static final String OF_MANNERS = "ATTITUDE";
    private static final String COMPLAINS = "COMPLAINS";
    private static final String ESCALATES = "ESCALATES";

    /** The value of the process that tells that nobody but the supervisor will do. */
    private static final String BOSS_WANTED = "bossWanted";

    private final Claims claims;
    private final RegisteringClaim registration;
    private final ClaimFlow flow;
    private final MessageSource messages;

    Grievance(Claims claims, RegisteringClaim registration, ClaimFlow flow, MessageSource messages) {
        this.claims = claims;
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
        LocalizedText words =
                LocalizedText.inEach(language -> messages.getMessage("claim.grievance." + reason, null, language));
        complain(scene, order, reason, false, words, Map.of());
    }

    /**
     * The buyer has taken it so ill that he complains, or wants the supervisor; about one order once. Whoever complains
     * already has the supervisor brought in.
     */
    void overTreatment(Scene scene, Claim claim, Reaction reaction) {
        boolean escalates = reaction.outcome().equals(ESCALATES);
        if (!escalates && !reaction.outcome().equals(COMPLAINS)) {
            return;
        }
        if (claim.kind() == ClaimKind.COMPLAINT) {
            if (escalates) {
                flow.tell(scene, claim, Party.BUYER.word(), "SupervisorWanted", Map.of());
            }
        } else if (flow.knows(scene, ClaimKind.COMPLAINT) && !hasComplained(scene, claim.order())) {
            complain(
                    scene,
                    claim.order(),
                    OF_MANNERS,
                    claim.received(),
                    reaction.words(),
                    escalates ? Map.of(BOSS_WANTED, true) : Map.of());
        }
    }

    private boolean hasComplained(Scene scene, String order) {
        return claims.findByShiftAndOrderNumberOrderByNumber(scene.shift(), order).stream()
                .anyMatch(claim -> claim.kind() == ClaimKind.COMPLAINT);
    }

    private void complain(
            Scene scene,
            String order,
            String reason,
            boolean received,
            LocalizedText words,
            Map<String, Object> facts) {
        NewClaim fresh = new NewClaim(
                ClaimKind.COMPLAINT, order, reason, received, null, List.of(), words, List.of(), facts, null);
        flow.start(scene, registration.enter(scene, fresh));
    }
}
