package xiaoer.aftersales.facts;

import xiaoer.rulebook.FactType;
import xiaoer.rulebook.FactWords;

/**
 * What sheet 6-1 counts over the whole shift. A count of 0 makes its items not applicable.
 *
 * @param claims claims that are judged
 * @param consults customers who came to the consult desk
 */
public record ConsultCounts(int claims, int consults) {

    static final FactType<ConsultCounts> TYPE = FactWords.of(ConsultCounts.class, "班次的服务", "service of the shift")
            .field("claims", "计分的售后单", "claims that are judged", "claims")
            .field("consults", "来咨询的客户", "customers who came", "customers")
            .type();
}
