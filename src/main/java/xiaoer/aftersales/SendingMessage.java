package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.Party;
import xiaoer.conversation.Message;
import xiaoer.shared.LocalizedText;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;

/** The student writes to whoever is concerned with a claim, or shows a picture uploaded before. */
@Component
class SendingMessage implements CommandHandler<SendingMessage.SendMessage> {

    /** @param evidence the number of the picture; either this or a text */
    record SendMessage(
            String key,
            int claim,
            @Nullable String text,
            @Nullable Integer evidence) implements Command {}

    private final Claims claims;
    private final EvidenceItems evidenceItems;
    private final ClaimThread thread;
    private final ClaimFlow flow;
    private final Buyers buyers;

    SendingMessage(Claims claims, EvidenceItems evidenceItems, ClaimThread thread, ClaimFlow flow, Buyers buyers) {
        this.claims = claims;
        this.evidenceItems = evidenceItems;
        this.thread = thread;
        this.flow = flow;
        this.buyers = buyers;
    }

    @Override
    public String type() {
        return "message";
    }

    @Override
    public void handle(Scene scene, SendMessage command) {
        Claim claim = claims.get(scene.shift(), command.claim());
        if (!claim.isOpen()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "CLAIM_CLOSED", claim.number());
        }
        if ((command.text() == null) == (command.evidence() == null)) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_OR_EVIDENCE");
        }
        if (command.text() != null) {
            write(scene, claim, TypedText.kept(command.text()));
        } else {
            show(scene, claim, command.evidence());
        }
    }

    private void write(Scene scene, Claim claim, String text) {
        if (text.isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "MISSING_FIELD", "text");
        }
        if (text.length() > Message.MAX_TEXT) {
            throw Refusal.of(Refusal.Kind.INVALID, "TEXT_TOO_LONG", "text", text.length(), Message.MAX_TEXT);
        }
        thread.say(scene, claim, Party.AGENT, LocalizedText.verbatim(text), null);
        buyers.read(scene, claim, text);
        flow.tell(scene, claim, scene.student(), "AgentMessage", Map.of("text", text));
    }

    private void show(Scene scene, Claim claim, int number) {
        EvidenceItem item = evidenceItems
                .findByShiftAndClaimAndNumber(scene.shift(), claim.number(), number)
                .filter(one -> one.party() == Party.AGENT)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_EVIDENCE", number, claim.number()));
        thread.say(scene, claim, Party.AGENT, LocalizedText.NONE, item.number());
        buyers.look(scene, claim);
        int shown = evidenceItems.countByShiftAndClaimAndParty(scene.shift(), claim.number(), Party.AGENT);
        flow.tell(scene, claim, scene.student(), "EvidenceAdded", Map.of("count", BigDecimal.valueOf(shown)));
    }
}
