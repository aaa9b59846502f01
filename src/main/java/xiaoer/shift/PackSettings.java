package xiaoer.shift;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.shared.Problem;

/** Checks what the shift itself reads of a pack; the bounds of a number depend on the release and wait for the start. */
@Component
class PackSettings implements Packs.SectionCheck {

    /** The setting by which a pack folds its days otherwise than the profile. */
    static final String SECONDS_PER_DAY = "secondsPerDay";

    @Override
    public List<Problem> check(Pack pack) {
        JsonNode own = pack.settings().path(SECONDS_PER_DAY);
        if (own.isMissingNode() || own.isInt() && own.intValue() > 0) {
            return List.of();
        }
        return List.of(pack.place("pack", SECONDS_PER_DAY).problem("PACK_SECONDS_PER_DAY"));
    }
}
