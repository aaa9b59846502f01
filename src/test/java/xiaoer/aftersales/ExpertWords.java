package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How an expert writes: what it is about, who bears the freight, how far it is. */
final class ExpertWords {

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("NO_REASON", "七天无理由"),
            Map.entry("COLOUR_DIFFERENCE", "色差"),
            Map.entry("WRONG_MODEL_CHOSEN", "型号拍错"),
            Map.entry("QUALITY", "质量问题"),
            Map.entry("NOT_AS_DESCRIBED", "和描述不符"),
            Map.entry("WRONG_ITEM", "发错货"),
            Map.entry("MISSING_ITEM", "漏发商品"),
            Map.entry("MISSING_GIFT", "漏发赠品"),
            Map.entry("DAMAGED", "到货破损"),
            Map.entry("NOT_RECEIVED", "没收到货"),
            Map.entry("PARCEL_STUCK", "物流停滞"),
            Map.entry("LATE", "发货太慢"),
            Map.entry("OUT_OF_STOCK", "缺货"),
            Map.entry("BUYER_CANCEL", "买家取消"),
            Map.entry("WRONG_ORDER", "拍错了"),
            Map.entry("DUPLICATE", "重复下单"),
            Map.entry("COD_REFUSED", "货到付款拒收"),
            Map.entry("BUYER_WRONG_ADDRESS", "地址填错"),
            Map.entry("ATTITUDE", "客服态度"));

    private static final Map<String, String> BEARERS = Map.of(
            "BUYER", "运费买家出",
            "SELLER", "运费店铺出",
            "INSURANCE", "退回运费由运费险理赔",
            "DIFFERENCE", "退回运费买家出到展示的发货地，多出的差价店铺出",
            "NONE", "没有运费");

    /** What a refusal rests on. */
    private static final Map<String, String> FACTS = Map.of(
            "CONFIRMED_EXCEPTION", "下单时您确认过不支持七天无理由退货，商品也已经激活",
            "CUSTOM_MADE", "商品是按您的要求定做的",
            "PERISHABLE", "商品是鲜活易腐的",
            "DIGITAL", "数字商品已经拆封",
            "NOT_PAID", "这一单还没有付款");

    private static final Map<String, String> CONDITIONS = Map.of(
            "TAG_REMOVED", "吊牌已经剪掉",
            "SEAL_BROKEN", "一次性密封已经拆开",
            "ACTIVATED", "商品已经激活",
            "WORN", "商品有穿着使用过的痕迹",
            "SOILED", "商品有穿着留下的污渍",
            "DAMAGED", "商品已经破损",
            "REPAIRED", "商品被私自拆修过",
            "SERIAL_ALTERED", "序列号被改过");

    private ExpertWords() {}

    static String reason(String code) {
        return REASONS.getOrDefault(code, "");
    }

    static String freight(String bearer) {
        return BEARERS.getOrDefault(bearer, "");
    }

    /** The deciding fact, as it is told to the buyer. */
    static String fact(String ground, String condition, int days) {
        return switch (ground) {
            case "NOT_INTACT" -> CONDITIONS.getOrDefault(condition, "商品已经不完好");
            case "WINDOW_OVER" -> "这是签收后第 " + days + " 天，已经超过七天";
            default -> FACTS.getOrDefault(ground, "");
        };
    }

    /** Parts that say nothing are left out. */
    static String text(String... parts) {
        List<String> said = new ArrayList<>(Arrays.asList(parts));
        said.removeIf(String::isEmpty);
        return String.join("，", said) + "。";
    }
}
