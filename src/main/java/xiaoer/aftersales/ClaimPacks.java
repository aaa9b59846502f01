package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.shared.Problem;

/** The claims of every pack version in use: checked when a pack comes, read once, immutable. */
@Component
class ClaimPacks implements Packs.SectionCheck {

    private final Map<String, ClaimPack> byHash = new ConcurrentHashMap<>();

    @Override
    public List<Problem> check(Pack pack) {
        return ClaimPack.problems(pack);
    }

    @Override
    public List<String> reads(Pack pack) {
        return Stream.concat(Stream.of(ClaimFiles.MAIN), ClaimFiles.names(pack))
                .distinct()
                .toList();
    }

    ClaimPack of(Pack pack) {
        return byHash.computeIfAbsent(pack.hash(), hash -> ClaimPack.of(pack));
    }
}
