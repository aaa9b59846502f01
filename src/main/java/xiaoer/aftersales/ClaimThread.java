package xiaoer.aftersales;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimEvents;
import xiaoer.aftersales.events.Party;
import xiaoer.shift.Scene;

/** Writes down what is said about a claim, where everybody concerned reads it. */
@Component
class ClaimThread {

    private final Lines lines;

    ClaimThread(Lines lines) {
        this.lines = lines;
    }

    /**
     * @param words per language; empty when only evidence is shown
     * @param evidence the number of the evidence that is shown; null without one
     */
    void say(Scene scene, Claim claim, Party from, Map<String, String> words, @Nullable Integer evidence) {
        lines.save(scene.shift(), new Line(claim, scene.now(), from, words, evidence));
        scene.append(new ClaimEvents.ClaimMessage(claim.number(), from, words, evidence), null);
    }
}
