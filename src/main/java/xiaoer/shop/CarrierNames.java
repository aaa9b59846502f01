package xiaoer.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.shared.LocalizedText;

/** How the carriers of a pack are called, for those who tell people of what is logged by code. */
@Component
public class CarrierNames {

    private final ShopPacks packs;

    CarrierNames(ShopPacks packs) {
        this.packs = packs;
    }

    /** Names per language by code; none for a pack without a shop. */
    public Map<String, LocalizedText> of(Pack pack) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        if (ShopPack.isIn(pack)) {
            packs.of(pack).carriers().forEach((code, carrier) -> names.put(code, carrier.name()));
        }
        return names;
    }
}
