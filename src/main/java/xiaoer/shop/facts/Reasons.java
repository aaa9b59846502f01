package xiaoer.shop.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * Why somebody wants something of an order: to close it, or by a claim. A reason is passed from process to process and
 * from decision to decision, so all of them know the same words (handbook §1.3, D07, D17).
 */
public final class Reasons {

    /** The buyer's own wish; the goods or the parcel; the order itself; the address; all else. */
    static final FactType.Code[] ALL = {
        FactWords.code("NO_REASON", "七天无理由", "7-day return without reason"),
        FactWords.code("WRONG_MODEL_CHOSEN", "拍错型号", "chose the wrong model"),
        FactWords.code("COLOUR_DIFFERENCE", "色差", "colour looks different"),
        FactWords.code("QUALITY", "质量问题", "quality defect"),
        FactWords.code("NOT_AS_DESCRIBED", "与描述不符", "not as described"),
        FactWords.code("WRONG_ITEM", "发错货", "wrong goods sent"),
        FactWords.code("MISSING_ITEM", "少发货", "goods missing"),
        FactWords.code("MISSING_GIFT", "漏发赠品", "gift missing"),
        FactWords.code("DAMAGED", "收到时破损", "damaged on arrival"),
        FactWords.code("NOT_RECEIVED", "没有收到货", "nothing received"),
        FactWords.code("PARCEL_STUCK", "物流停滞", "parcel does not move"),
        FactWords.code("LATE", "发货太晚", "shipped too late"),
        FactWords.code("OUT_OF_STOCK", "缺货", "out of stock"),
        FactWords.code("BUYER_CANCEL", "买家不想要了", "no longer wanted"),
        FactWords.code("WRONG_ORDER", "拍错了", "ordered by mistake"),
        FactWords.code("DUPLICATE", "重复下单", "ordered twice"),
        FactWords.code("UNPAID_TIMEOUT", "超时未付款", "not paid in time"),
        FactWords.code("BUYER_WRONG_ADDRESS", "买家写错地址", "buyer gave a wrong address"),
        FactWords.code("SELLER_WRONG_ADDRESS", "店家写错地址", "shop wrote a wrong address"),
        FactWords.code("COD_REFUSED", "货到付款拒收", "refused at the door"),
        FactWords.code("ATTITUDE", "服务态度", "how they were treated"),
        FactWords.code("OTHER", "其他", "other")
    };

    private Reasons() {}

    public static FactType.Code[] all() {
        return ALL.clone();
    }
}
