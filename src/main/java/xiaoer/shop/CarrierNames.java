package xiaoer.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;

/** How the carriers of a pack are called, for those who tell people of what is logged by code. */
@Component
public class CarrierNames {

    private final ShopPacks packs;

    CarrierNames(ShopPacks packs) {
        this.packs = packs;
    }

    /** Names per language by code; none for a pack without a shop. */
    public Map<String, Map<String, String>> of(Pack pack) {
        Map<String, Map<String, String>> names = new LinkedHashMap<>();
        if (ShopPack.isIn(pack)) {
            packs.of(pack).carriers().forEach((code, carrier) -> names.put(code, carrier.name()));
        }
        return names;
    }
}
