package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import xiaoer.aftersales.facts.CaseCounts;
import xiaoer.aftersales.facts.ConsultCounts;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;

/**
 * Evaluation sheet 6-1, customer service: a pure function of the log and the release. Its third item, after-sale
 * handling, shares its points among the cases that the shift brings in its planned length; each earns what its steps earn
 * (handbook §5.2a). The other items are those of the consult desk.
 */
final class ConsultSheet {

    static final String NUMBER = "6-1";

    private static final String DECISION = "consult-sheet";
    private static final String FULL = "p.consult-sheet.of";

    /** What a case is worth of the item, as the item's frame says. */
    private static final String PER_CASE = "perCase";

    private ConsultSheet() {}

    /** Empty when the shift brings no claim. */
    static List<ScoreFinding> findings(CaseLog log, Rules rules, String profile, WrittenWords words) {
        if (log.plan().isEmpty()) {
            return List.of();
        }
        List<CaseScore> scores = new CaseScores(rules, profile, words).of(log);
        List<Ruling.Finding> weighed =
                rules.decide(DECISION, profile, facts(log, scores)).findings();
        List<ScoreFinding> findings = new ArrayList<>(weighed.stream()
                .map(finding -> ScoreFinding.of(lastAbout(finding, log, scores), finding))
                .toList());
        BigDecimal perCase = perCase(weighed);
        for (CaseScore score : scores) {
            BigDecimal perWeight = score.attainable().signum() == 0
                    ? BigDecimal.ZERO
                    : perCase.divide(score.attainable(), MathContext.DECIMAL64);
            score.steps().forEach(step -> findings.add(step(step, score, perWeight, log)));
        }
        return findings;
    }

    private static List<Record> facts(CaseLog log, List<CaseScore> scores) {
        List<Record> facts = new ArrayList<>();
        scores.forEach(score -> facts.add(score.result()));
        int opened = (int)
                scores.stream().filter(score -> score.acts().openedAt() != null).count();
        facts.add(new CaseCounts(scores.size(), opened, log.minutesWorked(), log.minutesPlanned(), log.endedEarly()));
        facts.add(new ConsultCounts(scores.size(), 0));
        return facts;
    }

    private static ScoreFinding step(CaseScore.Step step, CaseScore score, BigDecimal perWeight, CaseLog log) {
        long seq = step.act() != null
                ? step.act().seq()
                : score.acts().lastSeq() > 0 ? score.acts().lastSeq() : log.lastSeq();
        ScoreFinding finding = ScoreFinding.of(seq, step.finding());
        return finding.worth(ScoreFinding.scaled(finding.points().multiply(perWeight)));
    }

    private static long lastAbout(Ruling.Finding finding, CaseLog log, List<CaseScore> scores) {
        return scores.stream()
                .filter(score -> finding.about().contains(score.number()))
                .mapToLong(score -> score.acts().lastSeq())
                .max()
                .orElse(log.lastSeq());
    }

    private static BigDecimal perCase(List<Ruling.Finding> weighed) {
        return weighed.stream()
                .map(finding -> finding.data().get(PER_CASE))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    static Sheet sheet(List<ScoreFinding> findings, Rules rules, String profile) {
        return Sheet.of(NUMBER, rules.parameters(profile).number(FULL), findings);
    }
}
