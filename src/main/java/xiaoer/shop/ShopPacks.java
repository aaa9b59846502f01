package xiaoer.shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;

/** The shop's part of every pack version in use; read once, immutable. */
@Component
class ShopPacks {

    private final Packs packs;
    private final Map<String, ShopPack> byHash = new ConcurrentHashMap<>();

    ShopPacks(Packs packs) {
        this.packs = packs;
    }

    ShopPack of(Pack pack) {
        return byHash.computeIfAbsent(pack.hash(), hash -> ShopPack.of(pack));
    }

    ShopPack of(Shop shop) {
        return shop.content().orElseGet(() -> of(packs.get(shop.pack(), shop.packVersion())));
    }
}
