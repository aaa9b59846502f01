package xiaoer.aftersales.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Why a shop refuses to take goods back.
 *
 * @param ground one of {@link Codes#GROUNDS}; empty when none was given
 */
public record Refusal(String ground) {

    static final FactType<Refusal> TYPE = FactWords.of(Refusal.class, "拒绝", "a refusal")
            .choice("ground", "拒绝的理由", "ground", Codes.GROUNDS)
            .type();
}
