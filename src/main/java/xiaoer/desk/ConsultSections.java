package xiaoer.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import xiaoer.cases.Pack;
import xiaoer.cases.PackReader;
import xiaoer.cases.Packs;
import xiaoer.shared.Problem;
import xiaoer.shop.AnnouncedTrade;

/** Checks the conversations of a pack, and that what they speak of is in it. */
@Component
class ConsultSections implements Packs.SectionCheck {

    @Override
    public List<Problem> check(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        if (ConsultPack.isIn(pack)) {
            Set<String> products = products(pack);
            ConsultPack.read(pack, problems).cases().forEach((id, planned) -> {
                PackReader at = PackReader.section(pack, "consults/" + id, problems);
                if (!products.contains(planned.product())) {
                    at.at("product").problem("UNKNOWN_NAME", String.join(", ", products));
                }
                String order = planned.order();
                if (order != null
                        && AnnouncedTrade.of(pack, order)
                                .filter(AnnouncedTrade::onDemand)
                                .isEmpty()) {
                    at.at("order").problem("CONSULT_ORDER", order);
                }
            });
        }
        return problems;
    }

    private static Set<String> products(Pack pack) {
        Set<String> ids = new HashSet<>();
        JsonNode section = pack.sections().get("products");
        if (section != null) {
            section.path("products")
                    .forEach(product -> ids.add(product.path("id").asString("")));
        }
        return ids;
    }

    @Override
    public Collection<String> reads(Pack pack) {
        return ConsultPack.sections(pack);
    }
}
