package xiaoer.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import xiaoer.aftersales.ClaimJudgements;
import xiaoer.aftersales.events.ClaimEvents.ClaimOpened;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurned;
import xiaoer.aftersales.events.ClaimEvents.ClaimTurnedSealed;
import xiaoer.aftersales.facts.ClaimTurn;
import xiaoer.desk.facts.ConsultCounts;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shift.LogEvent;

/**
 * Sheet 6-1 as it was counted before shifts had plans, for those that were begun then: a pure function of the log and the release. Its third item, after-sale
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
    static List<ScoreFinding> findings(List<LogEvent> log, Rules rules, String profile) {
        EarlierClaimLog claims = EarlierClaimLog.of(log);
        if (claims.isEmpty()) {
            return List.of();
        }
        List<ScoreFinding> turns = new ArrayList<>();
        List<Record> facts = new ArrayList<>();
        for (EarlierClaimTally claim : claims.judged()) {
            List<ScoreFinding> own = turns(claim, rules, profile);
            turns.addAll(own);
            facts.add(claim.result(own.stream()
                    .map(ScoreFinding::points)
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .negate()));
        }
        facts.add(ConsultCounts.ofClaims(facts.size()));
        List<Ruling.Finding> weighed = rules.decide(DECISION, profile, facts).findings();
        List<ScoreFinding> findings = new ArrayList<>(weighed.stream()
                .map(finding -> ScoreFinding.of(claims.lastAbout(finding.about()), finding))
                .toList());
        turns.forEach(turn ->
                findings.add(turn.worth(ScoreFinding.scaled(turn.points().multiply(perPoint(weighed))))));
        return findings;
    }

    /** What each wrong turn of each claim cost, by the claim's number. */
    static Map<Integer, ClaimJudgements.Judgement> judgements(
            List<LogEvent> log, Rules rules, String profile, BigDecimal full) {
        Map<Integer, List<ClaimJudgements.Step>> steps = new HashMap<>();
        Map<Integer, String> kinds = new HashMap<>();
        for (LogEvent event : log) {
            if (event.is(ClaimOpened.class)) {
                ClaimOpened claim = event.as(ClaimOpened.class);
                steps.put(claim.claim(), new ArrayList<>());
                kinds.put(claim.claim(), claim.kind().name());
            } else if (event.is(ClaimTurned.class)) {
                int claim = event.as(ClaimTurned.class).claim();
                ClaimTurnedSealed turn = event.sealedAs(ClaimTurnedSealed.class);
                List<ClaimJudgements.Step> own = steps.get(claim);
                if (turn != null && own != null) {
                    own.addAll(weighed(
                            rules,
                            profile,
                            new ClaimTurn(
                                    String.valueOf(claim),
                                    kinds.getOrDefault(claim, ""),
                                    turn.code(),
                                    turn.detail(),
                                    turn.node()),
                            turn.process(),
                            event.at()));
                }
            }
        }
        Map<Integer, ClaimJudgements.Judgement> judgements = new HashMap<>();
        steps.forEach((claim, own) -> judgements.put(
                claim,
                new ClaimJudgements.Judgement(
                        own.stream()
                                .map(ClaimJudgements.Step::points)
                                .reduce(full, BigDecimal::add)
                                .max(BigDecimal.ZERO),
                        full,
                        own,
                        List.of())));
        return judgements;
    }

    private static List<ClaimJudgements.Step> weighed(
            Rules rules, String profile, ClaimTurn turn, String process, Instant at) {
        return rules.decide(TURNS, profile, List.of(turn)).findings().stream()
                .map(finding -> new ClaimJudgements.Step(
                        process,
                        turn.node(),
                        at,
                        finding.rule(),
                        finding.points(),
                        finding.sentence(),
                        finding.better()))
                .toList();
    }

    private static List<ScoreFinding> turns(EarlierClaimTally claim, Rules rules, String profile) {
        return claim.turns().stream()
                .flatMap(turn -> rules.decide(TURNS, profile, List.of(turn.fact())).findings().stream()
                        .map(finding -> ScoreFinding.of(turn.seq(), finding)))
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

    static Sheet sheet(List<ScoreFinding> findings, Rules rules, String profile) {
        return Sheet.of(NUMBER, rules.parameters(profile).number(FULL), findings);
    }
}
