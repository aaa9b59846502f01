package xiaoer.desk;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;

/** The consult desk's part of every pack version in use; read once, immutable. */
@Component
class ConsultPacks {

    private final Map<String, ConsultPack> byHash = new ConcurrentHashMap<>();

    ConsultPack of(Pack pack) {
        return byHash.computeIfAbsent(pack.hash(), hash -> ConsultPack.of(pack));
    }
}
