package xiaoer.shift;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
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

    private final MessageSource messages;

    PackSettings(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Problem> check(Pack pack) {
        JsonNode own = pack.settings().path(SECONDS_PER_DAY);
        if (own.isMissingNode() || own.isInt() && own.intValue() > 0) {
            return List.of();
        }
        String message =
                messages.getMessage("problem.PACK_SECONDS_PER_DAY", new Object[] {}, Locale.SIMPLIFIED_CHINESE);
        return List.of(Problem.error("pack.yaml", 0, "PACK_SECONDS_PER_DAY", message, ""));
    }
}
