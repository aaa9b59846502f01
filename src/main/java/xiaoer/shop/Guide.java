package xiaoer.shop;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.release.Releases;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.rulebook.Rules;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.Shifts;

/** How to judge at the order desk: what the rules of a shift's release say, for who does not know them yet. */
@Component
class Guide {

    /** The decisions that a student makes in the head before any button is pressed. */
    private static final List<String> DECISIONS = List.of("address-check", "carrier-choice");

    private final Shifts shifts;
    private final Releases releases;

    Guide(Shifts shifts, Releases releases) {
        this.shifts = shifts;
        this.releases = releases;
    }

    /**
     * What one decision goes by.
     *
     * @param title per language
     * @param sentences of its rules, per language
     */
    record Chapter(LocalizedText title, List<LocalizedText> sentences) {}

    /**
     * @throws xiaoer.shared.Refusal {@code UNKNOWN_SHIFT} for who may not look
     */
    List<Chapter> of(UUID shift) {
        Rules rules = releases.rules(shifts.info(shift).release());
        return DECISIONS.stream()
                .flatMap(name -> rules.decisions().stream()
                        .filter(decision -> decision.name().equals(name)))
                .map(Guide::chapter)
                .toList();
    }

    private static Chapter chapter(DecisionInfo decision) {
        return new Chapter(
                decision.title(),
                decision.rules().stream()
                        .map(DecisionInfo.RuleInfo::inGeneral)
                        .filter(sentence -> !sentence.chinese().isEmpty())
                        .distinct()
                        .toList());
    }
}
