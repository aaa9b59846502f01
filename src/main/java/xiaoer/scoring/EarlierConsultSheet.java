package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import xiaoer.aftersales.facts.ConsultCounts;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.LogEvent;

/**
 * Evaluation sheet 6-1, customer service: a pure function of the log and the release. Its third item, after-sale
 * handling, judges claims: each wrong turn is weighed by the decision {@code claim-sheet}, what it takes of the item is
 * said by {@code consult-sheet}. The other items are those of the consult desk.
 */
final class EarlierConsultSheet {

    static final String NUMBER = "6-1";

    private static final String DECISION = "consult-sheet";
    private static final String TURNS = "claim-sheet";
    private static final String FULL = "p.consult-sheet.of";

    /** What one point of a claim takes of the item, as the item's frame says. */
    private static final String PER_POINT = "perPoint";

    private EarlierConsultSheet() {}

    /** Empty when the shift had no claim. */
    static List<Finding> findings(List<LogEvent> log, Rules rules, String profile) {
        EarlierClaimLog claims = EarlierClaimLog.of(log);
        if (claims.isEmpty()) {
            return List.of();
        }
        List<Finding> turns = new ArrayList<>();
        List<Record> facts = new ArrayList<>();
        for (EarlierClaimTally claim : claims.judged()) {
            List<Finding> own = turns(claim, rules, profile);
            turns.addAll(own);
            facts.add(claim.result(own.stream()
                    .map(Finding::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .negate()));
        }
        facts.add(new ConsultCounts(facts.size(), 0));
        List<Ruling.Finding> weighed = rules.decide(DECISION, profile, facts).findings();
        List<Finding> findings = new ArrayList<>(weighed.stream()
                .map(finding -> Finding.of(claims.lastAbout(finding.about()), finding))
                .toList());
        turns.forEach(
                turn -> findings.add(turn.worth(Finding.scaled(turn.points().multiply(perPoint(weighed))))));
        return findings;
    }

    private static List<Finding> turns(EarlierClaimTally claim, Rules rules, String profile) {
        return claim.turns().stream()
                .flatMap(turn -> rules.decide(TURNS, profile, List.of(turn.fact())).findings().stream()
                        .map(finding -> Finding.of(turn.seq(), finding)))
                .toList();
    }

    private static BigDecimal perPoint(List<Ruling.Finding> weighed) {
        return weighed.stream()
                .map(finding -> finding.data().get(PER_POINT))
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .findFirst()
                .orElse(BigDecimal.ZERO);
    }

    static Sheet sheet(List<Finding> findings, Rules rules, String profile) {
        return Sheet.of(NUMBER, rules.parameters(profile).number(FULL), findings);
    }
}
