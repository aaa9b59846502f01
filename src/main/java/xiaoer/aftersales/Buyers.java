package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.conversation.Reaction;
import xiaoer.conversation.Reactions;
import xiaoer.conversation.facts.Conduct;
import xiaoer.conversation.facts.Encounter;
import xiaoer.conversation.facts.Persona;
import xiaoer.shift.Chance;
import xiaoer.shift.Scene;
import xiaoer.workflow.Task;

/** The buyers of claims, who remember how they were treated and answer to it. They know nothing but what they saw. */
@Component
class Buyers {

    private final Reactions reactions;
    private final ClaimPacks packs;
    private final ClaimThread thread;

    Buyers(Reactions reactions, ClaimPacks packs, ClaimThread thread) {
        this.reactions = reactions;
        this.packs = packs;
        this.thread = thread;
    }

    /** The student has filled in a task: what was chosen the buyer sees, and what was written. */
    void see(Scene scene, Claim claim, Task task, Map<String, Object> outputs) {
        List<Conduct> done = new ArrayList<>();
        for (Task.Field field : task.form()) {
            Object given = outputs.get(field.name());
            field.options().stream()
                    .filter(option -> given != null && option.is(given))
                    .forEach(option -> done.add(new Conduct(field.name(), option.value(), 1)));
            if (field.options().isEmpty() && given instanceof String text) {
                done.addAll(said(reactions.heard(scene, text)));
            }
        }
        treat(scene, claim, done, Optional.empty());
    }

    /** The student has let a task's deadline pass. */
    void wait(Scene scene, Claim claim, String node) {
        treat(scene, claim, List.of(new Conduct("overdue", node, 1)), Optional.empty());
    }

    /** The student has written of himself. */
    void read(Scene scene, Claim claim, String text) {
        List<String> heard = reactions.heard(scene, text);
        // People answer to what came last.
        String topic = heard.stream()
                .filter(Encounter.TOPICS::contains)
                .reduce((former, latter) -> latter)
                .orElse("");
        treat(scene, claim, said(heard), Optional.of(new BuyerReply.Row(claim.number(), "MESSAGE", topic)));
    }

    /** The student has shown a picture of himself. */
    void look(Scene scene, Claim claim) {
        treat(scene, claim, List.of(), Optional.of(new BuyerReply.Row(claim.number(), "PICTURE", "")));
    }

    private static List<Conduct> said(List<String> heard) {
        return heard.stream()
                .distinct()
                .map(concept -> new Conduct("words", concept, 1))
                .toList();
    }

    /** @param unprovoked what is answered when nothing of this is taken ill */
    private void treat(Scene scene, Claim claim, List<Conduct> done, Optional<BuyerReply.Row> unprovoked) {
        if (!reactions.speakIn(scene)) {
            return;
        }
        claim.treat(claim.treatment().with(done));
        Optional<String> provocation =
                done.isEmpty() ? Optional.empty() : reactions.provocation(scene, persona(scene, claim), done);
        provocation
                .map(event -> new BuyerReply.Row(claim.number(), event, ""))
                .or(() -> unprovoked)
                .filter(row -> !claim.treatment().replying())
                .ifPresent(row -> plan(scene, claim, row));
    }

    private static void plan(Scene scene, Claim claim, BuyerReply.Row row) {
        Chance chance = scene.chance("aftersales.reply").of(String.valueOf(claim.number()));
        int least = scene.parameter("p.buyerAnswerMin").intValueExact();
        int most = scene.parameter("p.buyerAnswerMax").intValueExact();
        int seconds = chance.between(claim.treatment().replies(), least, Math.max(least, most));
        claim.treat(claim.treatment().toBeAnswered());
        scene.schedule(scene.now().plusSeconds(seconds), BuyerReply.KIND, String.valueOf(claim.number()), row);
    }

    /** Whether people of the shift's release speak for themselves; those of older ones say what their pack says. */
    boolean speakIn(Scene scene) {
        return reactions.speakIn(scene);
    }

    /**
     * How the buyer takes something.
     *
     * @param event see {@link Encounter}
     * @param topic likewise; empty for none
     */
    Reaction reaction(Scene scene, Claim claim, String event, String topic) {
        Treatment treatment = claim.treatment();
        return reactions.to(
                scene,
                persona(scene, claim),
                treatment.conduct(),
                new Encounter(event, topic, claim.isGranted(), treatment.replies()),
                Map.of("amount", claim.amount().stripTrailingZeros().toPlainString()),
                thread.of(claim));
    }

    /** How fairly the buyer feels treated, 0 to 100. */
    int satisfaction(Scene scene, Claim claim) {
        return reactions
                .rapport(scene, persona(scene, claim), claim.treatment().conduct())
                .fairness();
    }

    /** The same buyer is the same person in all claims of a shift. */
    private Persona persona(Scene scene, Claim claim) {
        return packs.of(scene.pack()).persona(claim).drawn(scene, claim.buyer());
    }
}
