package xiaoer.desk.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What a shift brings in one stage of a sale, by its plan.
 *
 * @param stage PRE, MID or AFTER
 * @param turns turns that the best ways of the stage's consults have together
 * @param claims claims of the stage; only AFTER has any
 */
public record StageCounts(String stage, int turns, int claims) {

    static final FactType<StageCounts> TYPE = FactWords.of(StageCounts.class, "一个阶段的工作", "the work of a stage")
            .choice("stage", "阶段", "stage", StageCodes.all())
            .field("turns", "这个阶段该答的问题", "questions of the stage", "questions")
            .field("claims", "这个阶段的售后单", "claims of the stage", "claims")
            .type();
}
