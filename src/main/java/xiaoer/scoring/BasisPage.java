package xiaoer.scoring;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import xiaoer.release.Releases;
import xiaoer.rulebook.DecisionInfo;
import xiaoer.shared.Refusal;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;
import xiaoer.sources.Citations;
import xiaoer.sources.Citations.Source;

/** What a finding rests on: its rule in words, with the other rules of the same decision, as the shift's release has them. */
@Controller
class BasisPage {

    private static final int SHOWN = 60;

    private final Shifts shifts;
    private final Releases releases;
    private final Citations sources;

    BasisPage(Shifts shifts, Releases releases, Citations sources) {
        this.shifts = shifts;
        this.releases = releases;
        this.sources = sources;
    }

    /**
     * A rule as it reads before it meets an order.
     *
     * @param sources the laws and sections of the handbook it rests on
     * @param asked whether it is the one that was asked for
     */
    record Rule(RulePhrase sentence, List<Source> sources, boolean asked) {}

    /** @param rule the stable id of one of the release's rules */
    @GetMapping("/shifts/{shift}/basis/{rule}")
    String show(@PathVariable UUID shift, @PathVariable String rule, Model model, Locale locale) {
        ShiftInfo info = shifts.info(shift);
        DecisionInfo decision = releases.rules(info.release()).decisions().stream()
                .filter(one -> one.rules().stream().anyMatch(known -> known.id().equals(rule)))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNKNOWN, "UNKNOWN_RULE", rule.substring(0, Math.min(SHOWN, rule.length()))));
        List<Rule> rules = decision.rules().stream()
                .map(one -> new Rule(
                        RulePhrase.of(one.inGeneral(), locale),
                        sources.of(List.of(one.clause()), locale),
                        one.id().equals(rule)))
                .filter(one -> !one.sentence().text().isEmpty())
                .toList();
        model.addAttribute("shift", shift);
        model.addAttribute("decision", RulePhrase.of(decision.title(), locale));
        model.addAttribute("question", RulePhrase.of(decision.question(), locale));
        model.addAttribute("asked", rules.stream().filter(Rule::asked).toList());
        model.addAttribute("others", rules.stream().filter(one -> !one.asked()).toList());
        return "scoring/basis";
    }
}
