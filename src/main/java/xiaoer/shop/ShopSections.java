package xiaoer.shop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.shared.Problem;

/** Checks products, carriers, planned orders and the generator of a pack. */
@Component
class ShopSections implements Packs.SectionCheck {

    @Override
    public List<Problem> check(Pack pack) {
        List<Problem> problems = new ArrayList<>();
        if (ShopPack.isIn(pack)) {
            ShopPack.read(pack, problems);
        }
        return problems;
    }
}
