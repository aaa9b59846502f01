package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.ClaimJudgements;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.LocalizedText;
import xiaoer.shift.LogEvent;
import xiaoer.shift.ShiftInfo;

/** Tells the replays of claims what the sheet says of their steps. */
@Component
class ClaimJudging implements ClaimJudgements {

    private static final String FULL = "p.claim.of";

    private final Sheets sheets;
    private final Releases releases;

    ClaimJudging(Sheets sheets, Releases releases) {
        this.sheets = sheets;
        this.releases = releases;
    }

    @Override
    public Map<Integer, Judgement> of(ShiftInfo shift) {
        Rules rules = sheets.bounded(releases.rules(shift.release()));
        BigDecimal full = rules.parameters(shift.profile()).number(FULL);
        List<LogEvent> log = sheets.read(shift);
        CaseLog cases = CaseLog.of(log, shift.student());
        if (!cases.isPlanned()) {
            return EarlierConsultSheet.judgements(log, rules, shift.profile(), full);
        }
        Map<Integer, Judgement> judgements = new HashMap<>();
        new CaseScores(rules, shift.profile(), sheets.words(rules)).of(cases).forEach(score -> {
            Judgement judged = judgement(score, full, log);
            // What came of a case is told with the case itself.
            score.acts().claims().forEach(claim -> judgements.put(claim, judged));
        });
        return judgements;
    }

    private static Judgement judgement(CaseScore score, BigDecimal full, List<LogEvent> log) {
        BigDecimal perWeight = score.attainable().signum() == 0
                ? BigDecimal.ZERO
                : full.divide(score.attainable(), 10, RoundingMode.HALF_UP);
        List<Step> turns = new ArrayList<>();
        List<BestStep> best = new ArrayList<>();
        for (CaseScore.Step step : score.steps()) {
            Ruling.Finding finding = step.finding();
            BigDecimal points = finding.points().multiply(perWeight).setScale(1, RoundingMode.HALF_UP);
            if (points.signum() != 0) {
                turns.add(turn(step, finding, points, at(step, score, log)));
            }
            Moment moment = step.moment();
            if (moment != null) {
                best.add(new BestStep(
                        names(step), words(moment), finding.points().signum() == 0));
            }
        }
        return new Judgement(full.multiply(score.earned()).setScale(1, RoundingMode.HALF_UP), full, turns, best);
    }

    private static Step turn(CaseScore.Step step, Ruling.Finding finding, BigDecimal points, Instant at) {
        Moment moment = step.moment();
        return new Step(
                moment == null ? "" : moment.process(),
                moment == null ? "" : moment.node(),
                at,
                finding.rule(),
                points,
                finding.sentence(),
                finding.better());
    }

    private static Instant at(CaseScore.Step step, CaseScore score, List<LogEvent> log) {
        CaseActs.Act act = step.act();
        return act != null
                ? act.at()
                : log.get((int) Math.max(score.acts().lastSeq(), 1) - 1).at();
    }

    /** The slots of the sentence hold what the step is called. */
    private static LocalizedText names(CaseScore.Step step) {
        return LocalizedText.of(step.fact().nameZh(), step.fact().nameEn());
    }

    private static LocalizedText words(Moment moment) {
        if (!moment.words().isEmpty()) {
            return moment.words();
        }
        return Optional.of(moment.right())
                .filter(right -> !right.isEmpty())
                .map(LocalizedText::verbatim)
                .orElse(LocalizedText.NONE);
    }
}
