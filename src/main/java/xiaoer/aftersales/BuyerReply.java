package xiaoer.aftersales;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.Party;
import xiaoer.conversation.Reaction;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/** A buyer answers of himself; whoever has nothing left to say has read at least. */
@Component
class BuyerReply implements Arrival {

    static final String KIND = "aftersales.reply";

    private final Claims claims;
    private final Buyers buyers;
    private final ClaimThread thread;
    private final Grievance grievance;
    private final MessageSource messages;

    BuyerReply(Claims claims, Buyers buyers, ClaimThread thread, Grievance grievance, MessageSource messages) {
        this.claims = claims;
        this.buyers = buyers;
        this.thread = thread;
        this.grievance = grievance;
        this.messages = messages;
    }

    /** What is answered to, as an {@link xiaoer.conversation.facts.Encounter} has it. */
    record Row(int claim, String event, String topic) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        Claim claim = claims.get(scene.shift(), row.claim());
        Reaction reaction = buyers.reaction(scene, claim, row.event(), row.topic());
        claim.treat(claim.treatment().answered());
        if (reaction.words().isEmpty()) {
            thread.say(scene, claim, Party.SYSTEM, read(), null);
        } else {
            thread.say(scene, claim, Party.BUYER, reaction.words(), null);
            grievance.overTreatment(scene, claim, reaction);
        }
    }

    private LocalizedText read() {
        return LocalizedText.inEach(language -> messages.getMessage("claim.read", null, language));
    }
}
