package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.aftersales.events.ClaimsPlanned.PlannedCase;
import xiaoer.aftersales.facts.ClaimMoment;
import xiaoer.aftersales.facts.MomentKind;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;

/**
 * Scores cases: the plan says what was called for, the log what was done; here the two are joined, and the decisions
 * {@code moment-weight} and {@code claim-moments} of the shift's release weigh what comes of it.
 */
final class CaseScores {

    private static final String WEIGHT = "moment-weight";
    private static final String MOMENTS = "claim-moments";

    private final Rules rules;
    private final String profile;
    private final MomentJoin join;
    private final Map<MomentKind, Ruling> weights = new HashMap<>();

    CaseScores(Rules rules, String profile, WrittenWords words) {
        this.rules = rules;
        this.profile = profile;
        this.join = new MomentJoin(
                words,
                rules.parameters(profile).number("p.claim-moments.lateAfter").doubleValue());
    }

    /** In the order in which the claims come. */
    List<CaseScore> of(CaseLog log) {
        return log.plan().stream()
                .map(planned -> score(planned, log.acts(planned)))
                .toList();
    }

    private CaseScore score(PlannedCase planned, CaseActs acts) {
        List<MomentJoin.Joined> joined = join.of(planned.moments(), acts);
        List<ClaimMoment> facts = new ArrayList<>();
        BigDecimal attainable = BigDecimal.ZERO;
        for (MomentJoin.Joined one : joined) {
            ClaimMoment fact = fact(planned, acts, one);
            facts.add(fact);
            attainable = one.moment() == null ? attainable : attainable.add(fact.weight());
        }
        return new CaseScore(planned, acts, acts.openedAt() == null ? unopened() : steps(joined, facts), attainable);
    }

    /** What never came is told as a whole, not step by step. */
    private static List<CaseScore.Step> unopened() {
        return List.of();
    }

    /** Each is asked about by itself, so that its findings are its own. */
    private List<CaseScore.Step> steps(List<MomentJoin.Joined> joined, List<ClaimMoment> facts) {
        List<CaseScore.Step> steps = new ArrayList<>();
        for (int i = 0; i < joined.size(); i++) {
            MomentJoin.Joined one = joined.get(i);
            ClaimMoment fact = facts.get(i);
            rules.decide(MOMENTS, profile, List.of(fact))
                    .findings()
                    .forEach(finding -> steps.add(new CaseScore.Step(one.moment(), one.act(), fact, finding)));
        }
        return steps;
    }

    private ClaimMoment fact(PlannedCase planned, CaseActs acts, MomentJoin.Joined one) {
        Moment moment = one.moment();
        CaseActs.Act act = one.act();
        String name = moment == null ? actOf(act).moment() : moment.moment();
        Ruling weighed = weight(new MomentKind(name, planned.kind().name(), moment != null && moment.asked()));
        LocalizedText called = weighed.reasons().get(0).sentence();
        LocalizedText right = right(moment);
        return new ClaimMoment(
                acts.claims().isEmpty()
                        ? planned.planned()
                        : acts.claims().get(0).toString(),
                planned.kind().name(),
                name,
                moment == null ? actOf(act).node() : moment.node(),
                called.in(LocalizedText.CHINESE),
                called.in(LocalizedText.ENGLISH),
                new BigDecimal(String.valueOf(weighed.data().get("weight"))),
                one.verdict().name(),
                one.code(),
                act == null ? "" : act.chosen(),
                right.in(LocalizedText.CHINESE),
                right.in(LocalizedText.ENGLISH),
                one.afterFork());
    }

    /** What would have been right, in words where its author gave some. */
    private static LocalizedText right(@Nullable Moment moment) {
        if (moment == null) {
            return LocalizedText.NONE;
        }
        return moment.words().isEmpty() ? LocalizedText.verbatim(moment.right()) : moment.words();
    }

    private static CaseActs.Act actOf(CaseActs.@Nullable Act act) {
        if (act == null) {
            throw new IllegalStateException("Neither planned nor done");
        }
        return act;
    }

    private Ruling weight(MomentKind kind) {
        return weights.computeIfAbsent(kind, asked -> rules.decide(WEIGHT, profile, List.of(asked)));
    }
}
