package xiaoer.aftersales.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;
import xiaoer.shop.facts.Reasons;

/**
 * The words that several facts of claims share. A claim's reason is passed from process to process and from decision to
 * decision, so all of them know the same reasons (handbook §1.3, D07, D17).
 */
final class Codes {

    static final FactType.Code[] KINDS = {
        FactWords.code("REFUND_ONLY", "仅退款", "refund only"),
        FactWords.code("RETURN_REFUND", "退货退款", "return and refund"),
        FactWords.code("EXCHANGE", "换货", "exchange"),
        FactWords.code("EXTEND_RECEIPT", "延长收货", "longer time to confirm"),
        FactWords.code("ADDRESS_CHANGE", "改地址", "change of address"),
        FactWords.code("NON_RECEIPT", "未收到货", "not received"),
        FactWords.code("WRONG_ITEM", "错发漏发", "wrong or missing goods"),
        FactWords.code("CANCEL", "取消或缺货", "cancel or out of stock"),
        FactWords.code("COMPLAINT", "投诉", "complaint")
    };

    static final FactType.Code[] REASONS = Reasons.all();

    /** What is seen of goods that come back, or that their buyer tells of them. */
    static final FactType.Code[] CONDITIONS = {
        FactWords.code("INTACT", "完好", "intact"),
        FactWords.code("OPENED", "已拆封", "opened"),
        FactWords.code("PACKAGING_DENTED", "包装压坏", "package dented"),
        FactWords.code("TAG_REMOVED", "吊牌已剪", "tag removed"),
        FactWords.code("SEAL_BROKEN", "封条已拆", "seal broken"),
        FactWords.code("ACTIVATED", "已激活", "activated"),
        FactWords.code("SERIAL_ALTERED", "序列号被改", "serial number altered"),
        FactWords.code("REPAIRED", "私自修过", "repaired by others"),
        FactWords.code("WORN", "穿用过", "worn"),
        FactWords.code("SOILED", "有污渍", "soiled"),
        FactWords.code("DAMAGED", "破损", "damaged")
    };

    /** What shops say when they refuse to take goods back, lawful or not (handbook D05, P2). */
    static final FactType.Code[] GROUNDS = {
        FactWords.code("WINDOW_OVER", "过了退货期", "time to return is over"),
        FactWords.code("NOT_INTACT", "商品不完好", "goods not intact"),
        FactWords.code("CONFIRMED_EXCEPTION", "买家确认过不宜退货", "exception confirmed by the buyer"),
        FactWords.code("CUSTOM_MADE", "定作的商品", "made to order"),
        FactWords.code("PERISHABLE", "商品鲜活易腐", "perishable goods"),
        FactWords.code("DIGITAL", "数字商品", "digital goods"),
        FactWords.code("OPENED", "已经拆封", "opened already"),
        FactWords.code("NO_DEFECT", "没有质量问题", "no defect"),
        FactWords.code("ON_SALE", "特价商品", "on sale")
    };

    /** Goods of which the law of returns speaks; all else is ordinary goods (handbook D05). */
    static final FactType.Code[] CATEGORIES = {
        FactWords.code("custom", "定作", "made to order"),
        FactWords.code("perishable", "鲜活易腐", "perishable"),
        FactWords.code("download", "在线下载", "download"),
        FactWords.code("media", "音像软件", "audio, video or software"),
        FactWords.code("press", "报刊", "newspapers and magazines"),
        FactWords.code("clothing", "服装", "clothing"),
        FactWords.code("shoes", "鞋", "shoes"),
        FactWords.code("bags", "箱包", "bags"),
        FactWords.code("toys", "玩具", "toys"),
        FactWords.code("textiles", "家纺", "home textiles"),
        FactWords.code("food", "食品", "food"),
        FactWords.code("cosmetics", "化妆品", "cosmetics"),
        FactWords.code("medical", "医疗器械", "medical goods"),
        FactWords.code("contraceptives", "计生用品", "contraceptives"),
        FactWords.code("electronics", "电子产品", "electronics")
    };

    private Codes() {}
}
