package xiaoer.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import xiaoer.aftersales.facts.CaseCounts;
import xiaoer.desk.facts.ConsultResult;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;

/**
 * Evaluation sheet 6-1, customer service: a pure function of the log and the release. Customers of the consult desk and, in
 * its third item, after-sale handling, claims share the points of what the shift brings in its planned length; each earns
 * what its answers and steps earn (handbook §5.2, §5.2a).
 */
final class ConsultSheet {

    static final String NUMBER = "6-1";

    private static final String DECISION = "consult-sheet";
    private static final int AFTER_SALE = 3;
    private static final String CONSULT_RULES = "consult-";
    private static final String FULL = "p.consult-sheet.of";

    /** What a case is worth of the item, as the item's frame says. */
    private static final String PER_CASE = "perCase";

    private ConsultSheet() {}

    /** Empty when the shift brings neither customers nor claims, or none that can be judged yet. */
    static List<ScoreFinding> findings(
            CaseLog log, ConsultLog consults, Rules rules, String profile, WrittenWords words) {
        boolean weighs = consults.isPlanned() && weighsConsults(rules);
        if (log.plan().isEmpty() && (!weighs || consults.judged().isEmpty())) {
            return List.of();
        }
        List<CaseScore> scores = new CaseScores(rules, profile, words).of(log);
        List<Record> facts = facts(log, scores);
        facts.addAll(
                weighs
                        ? new ConsultCounting(consults, ConsultMeasures.of(rules.parameters(profile)))
                                .facts(scores.size())
                        : ConsultCounting.none(scores.size(), weighsConsults(rules)));
        List<Ruling.Finding> weighed = rules.decide(DECISION, profile, facts).findings();
        List<ScoreFinding> findings = new ArrayList<>(weighed.stream()
                .map(finding -> ScoreFinding.of(lastAbout(finding, log, scores, consults), finding))
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
        return facts;
    }

    /** Releases from before there was a consult desk weigh claims alone. */
    private static boolean weighsConsults(Rules rules) {
        return rules.decisions().stream()
                .filter(decision -> decision.name().equals(DECISION))
                .flatMap(decision -> decision.facts().stream())
                .anyMatch(fact -> fact.type().equals(ConsultResult.class.getSimpleName()));
    }

    private static ScoreFinding step(CaseScore.Step step, CaseScore score, BigDecimal perWeight, CaseLog log) {
        long seq = step.act() != null
                ? step.act().seq()
                : score.acts().lastSeq() > 0 ? score.acts().lastSeq() : log.lastSeq();
        ScoreFinding finding = ScoreFinding.of(seq, step.finding());
        return finding.worth(ScoreFinding.scaled(finding.points().multiply(perWeight)));
    }

    private static long lastAbout(Ruling.Finding finding, CaseLog log, List<CaseScore> scores, ConsultLog consults) {
        long last = ofConsult(finding.rule(), finding.item())
                ? consults.lastAbout(finding.about())
                : scores.stream()
                        .filter(score -> finding.about().contains(score.number()))
                        .mapToLong(score -> score.acts().lastSeq())
                        .max()
                        .orElse(0);
        return last == 0 ? log.lastSeq() : last;
    }

    /**
     * Whether the numbers that a finding of this sheet is about are those of consults. Item 3 is about both; there the names
     * of the rules that judge consults begin with {@code consult-}.
     */
    static boolean ofConsult(String rule, int item) {
        return item != AFTER_SALE || rule.startsWith(CONSULT_RULES);
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
