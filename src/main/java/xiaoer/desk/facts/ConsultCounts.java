package xiaoer.desk.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What sheet 6-1 counts over the whole shift. What there was to do comes from the shift's plan and not from what the
 * student touched (handbook §5.2a). A count of 0 makes its items not applicable.
 *
 * @param claims claims that are judged
 * @param consults customers who come to the consult desk within the planned minutes
 * @param turns turns that their best ways have together
 * @param winnable how many of them a deal can be made with
 * @param dissatisfied how many of them did not go content
 * @param deals deals whose order was shipped as promised, or is not due yet
 * @param halfDeals other deals
 */
public record ConsultCounts(
        int claims, int consults, int turns, int winnable, int dissatisfied, int deals, int halfDeals) {

    static final FactType<ConsultCounts> TYPE = FactWords.of(ConsultCounts.class, "班次的服务", "service of the shift")
            .field("claims", "计分的售后单", "claims that are judged", "claims")
            .field("consults", "来咨询的客户", "customers who come", "customers")
            .field("turns", "该答的问题", "questions to answer", "questions")
            .field("winnable", "可以成交的咨询", "consults that can end in a deal", "customers")
            .field("dissatisfied", "没有满意离开的客户", "customers who did not go content", "customers")
            .field("deals", "成交而且照约定发货的", "deals shipped as promised", "deals")
            .field("halfDeals", "成交却没有照约定发货的", "deals not shipped as promised", "deals")
            .type();

    /** Of a shift without a consult desk. */
    public static ConsultCounts ofClaims(int claims) {
        return new ConsultCounts(claims, 0, 0, 0, 0, 0, 0);
    }
}
