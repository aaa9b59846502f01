package xiaoer.aftersales.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What sheet 6-1 counts of the cases of a whole shift.
 *
 * @param cases cases that the pack brings in its planned length
 * @param opened how many of them came
 * @param minutes of the shift's clock that were worked
 * @param planned minutes that the pack plans
 * @param early whether the student ended the shift before its planned end
 */
public record CaseCounts(int cases, int opened, int minutes, int planned, boolean early) {

    static final FactType<CaseCounts> TYPE = FactWords.of(CaseCounts.class, "班次的售后案例", "the claims of a shift")
            .field("cases", "本班次的案例", "cases of the shift", "cases")
            .field("opened", "已经来的案例", "cases that came", "cases")
            .field("minutes", "上了多久", "time worked", "minutes")
            .field("planned", "计划多久", "time planned", "minutes")
            .field("early", "提前结束", "ended early")
            .type();
}
