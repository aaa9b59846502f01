package xiaoer.desk.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/** The stages of a sale, in words, as several facts take them. */
final class StageCodes {

    private StageCodes() {}

    static FactType.Code[] all() {
        return new FactType.Code[] {
            FactWords.code("PRE", "售前", "before buying"),
            FactWords.code("MID", "售中", "on the way"),
            FactWords.code("AFTER", "售后", "after the receipt")
        };
    }
}
