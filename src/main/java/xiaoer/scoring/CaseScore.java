package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.aftersales.events.ClaimsPlanned.PlannedCase;
import xiaoer.aftersales.facts.CaseResult;
import xiaoer.aftersales.facts.ClaimMoment;
import xiaoer.rulebook.Ruling;

/**
 * What the steps of one case earned.
 *
 * @param steps in the order of the plan, then what nobody planned
 * @param attainable what its planned steps weigh together
 */
record CaseScore(PlannedCase planned, CaseActs acts, List<Step> steps, BigDecimal attainable) {

    /**
     * A step and what the rules say to it.
     *
     * @param moment null for what nobody planned
     * @param act null when nothing was done
     * @param fact how the rules were told of it
     * @param finding what it takes of the case's weight
     */
    record Step(@Nullable Moment moment, CaseActs.@Nullable Act act, ClaimMoment fact, Ruling.Finding finding) {}

    /** The number of its first claim, by which it is told; the pack's name of the case before it came. */
    String number() {
        return acts.claims().isEmpty()
                ? planned.planned()
                : acts.claims().get(0).toString();
    }

    /** What was not earned, with the costs of wrong steps; not negative. */
    BigDecimal lost() {
        return steps.stream()
                .map(step -> step.finding().points())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .negate();
    }

    /** The share of its weight that was earned, 0 to 1. */
    BigDecimal earned() {
        return attainable.signum() == 0
                ? BigDecimal.ZERO
                : attainable.subtract(lost()).max(BigDecimal.ZERO).divide(attainable, MathContext.DECIMAL64);
    }

    CaseResult result() {
        return new CaseResult(
                number(),
                planned.kind().name(),
                acts.openedAt() != null,
                !acts.acts().isEmpty(),
                acts.hasEnded(),
                attainable,
                lost());
    }
}
