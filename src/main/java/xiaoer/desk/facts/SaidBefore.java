package xiaoer.desk.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What an agent wrote in own words, beside all that the agent has written in the same shift.
 *
 * @param times how many earlier replies said nearly the same, by {@code p.own-words.alike}
 */
public record SaidBefore(int times) {

    static final FactType<SaidBefore> TYPE = FactWords.of(SaidBefore.class, "说过的话", "what was said before")
            .field("times", "差不多的话说过几次", "times nearly the same was said", "times")
            .type();
}
