package xiaoer.aftersales;

import java.util.Optional;
import xiaoer.cases.Pack;

/**
 * What a pack says of a claim that it plans, for modules that plan something upon it. It is told as far as it can be read:
 * what is wrong with it the claims' own check tells.
 *
 * @param trade the pack's name of the trade that it is about
 * @param onDemand whether it comes only where it is called for
 */
public record AnnouncedClaim(String trade, boolean onDemand) {

    /** @param id by which the pack calls the claim; empty when it has none of this id */
    public static Optional<AnnouncedClaim> of(Pack pack, String id) {
        return Optional.ofNullable(ClaimPack.of(pack).cases().get(id))
                .map(planned -> new AnnouncedClaim(planned.trade(), planned.onDemand()));
    }
}
