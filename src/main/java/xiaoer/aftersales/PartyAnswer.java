package xiaoer.aftersales;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Reaction;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Arrival;
import xiaoer.shift.Scene;

/** Somebody simulated answers; a claim that is closed has nobody left who wants an answer. */
@Component
class PartyAnswer implements Arrival {

    static final String KIND = "aftersales.answer";

    private final Claims claims;
    private final ClaimPacks packs;
    private final ClaimThread thread;
    private final ClaimFlow flow;
    private final Buyers buyers;
    private final Grievance grievance;

    PartyAnswer(
            Claims claims, ClaimPacks packs, ClaimThread thread, ClaimFlow flow, Buyers buyers, Grievance grievance) {
        this.claims = claims;
        this.packs = packs;
        this.thread = thread;
        this.flow = flow;
        this.buyers = buyers;
        this.grievance = grievance;
    }

    /** What an answer tells besides what its pack has it tell: how many business days it took. */
    private static final String DAYS_TAKEN = "daysTaken";

    /**
     * @param answer its place among the answers of the pinned pack for this claim
     * @param days business days that it takes; null in what earlier versions planned
     */
    record Row(int claim, int answer, @Nullable BigDecimal days) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        Row row = CanonicalJson.read(payload, Row.class);
        Claim claim = claims.get(scene.shift(), row.claim());
        PlannedAnswer answer = packs.of(scene.pack()).answers(claim).get(row.answer());
        if (!claim.isOpen()) {
            return;
        }
        Optional<Reaction> reaction = reaction(scene, claim, answer);
        LocalizedText words = reaction.map(Reaction::words).orElse(answer.say());
        if (!words.isEmpty()) {
            thread.say(scene, claim, answer.party(), words, null);
        }
        if (!answer.message().isEmpty()) {
            Map<String, Object> told = new HashMap<>(answer.with());
            told.putIfAbsent(DAYS_TAKEN, Objects.requireNonNullElse(row.days(), BigDecimal.ZERO));
            flow.tell(scene, claim, answer.party().word(), answer.message(), told);
        }
        reaction.filter(taken -> !taken.words().isEmpty())
                .ifPresent(taken -> grievance.overTreatment(scene, claim, taken));
    }

    /** Empty where the pack has words of its own. */
    private Optional<Reaction> reaction(Scene scene, Claim claim, PlannedAnswer answer) {
        PlannedAnswer.Event event = answer.react();
        return answer.say().isEmpty() && event != null && buyers.speakIn(scene)
                ? Optional.of(buyers.reaction(scene, claim, event.name(), ""))
                : Optional.empty();
    }
}
