package xiaoer.aftersales.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * A step that the truth of a claim calls for.
 *
 * @param moment the name of a task's field, or the type of another act, e.g. {@code answer}, {@code note}
 * @param kind the claim's kind, one of {@link Codes#KINDS}
 * @param asked whether what is right is just what the buyer asked for
 */
public record MomentKind(String moment, String kind, boolean asked) {

    static final FactType<MomentKind> TYPE = FactWords.of(MomentKind.class, "售后单的一步", "a step of a claim")
            .field("moment", "要点", "moment code")
            .choice("kind", "售后类型", "kind of claim", Codes.KINDS)
            .field("asked", "正是买家申请的", "just what was asked for")
            .type();
}
