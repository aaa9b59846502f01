package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/** The words that several facts of orders share. */
final class Choices {

    static final FactType.Code[] FLAGS = {
        FactWords.code("NONE", "无旗", "no flag"),
        FactWords.code("RED", "红旗", "red"),
        FactWords.code("YELLOW", "黄旗", "yellow"),
        FactWords.code("GREEN", "绿旗", "green"),
        FactWords.code("BLUE", "蓝旗", "blue"),
        FactWords.code("PURPLE", "紫旗", "purple")
    };

    static final FactType.Code[] STATUSES = {
        FactWords.code("PLACED", "下单", "placed"),
        FactWords.code("SHIPPED", "已发货", "shipped"),
        FactWords.code("COMPLETED", "完结", "completed"),
        FactWords.code("VOIDED", "作废", "voided"),
        FactWords.code("INVALID", "无效", "invalid"),
        FactWords.code("LOST", "丢失", "lost"),
        FactWords.code("CLOSED", "已关闭", "closed")
    };

    private Choices() {}
}
