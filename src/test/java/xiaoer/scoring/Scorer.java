package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.rulebook.Rules;
import xiaoer.shift.LogEvent;

/** Scores logs that lie in no database. */
public final class Scorer {

    private static final Set<String> WRONG = Set.of("WRONG", "OTHER");

    private final Sheets sheets;

    public Scorer(Sheets sheets) {
        this.sheets = sheets;
    }

    /** The points of each sheet out of a hundred; sheets of which nothing applies are left out. */
    public Map<String, Double> percent(List<LogEvent> log, Rules rules, String profile, String student) {
        Map<String, Double> percent = new LinkedHashMap<>();
        sheets.findings(log, rules, profile, student).forEach((number, findings) -> {
            Sheet sheet = number.equals(ConsultSheet.NUMBER)
                    ? ConsultSheet.sheet(findings, rules, profile)
                    : OrderSheet.sheet(findings, rules, profile);
            if (!findings.isEmpty() && sheet.total() != null) {
                percent.put(
                        number, sheet.total().doubleValue() * 100 / sheet.of().doubleValue());
            }
        });
        return percent;
    }

    /**
     * What a case's steps earned, in weights, before it is cut off at none.
     *
     * @param wrong the steps that were not done as the plan has it
     */
    public record Worth(BigDecimal weight, List<Wrong> wrong) {}

    /**
     * A step that was done otherwise than the plan has it.
     *
     * @param seq the event that tells of it
     * @param at its place in the plan
     */
    public record Wrong(long seq, int at, Moment moment, String verdict) {}

    /** Of a shift that has ended. */
    public Worth worth(List<LogEvent> log, Rules rules, String profile, String student, String planned) {
        CaseScore score = new CaseScores(rules, profile, sheets.words(rules))
                .of(CaseLog.of(log, student)).stream()
                        .filter(one -> one.planned().planned().equals(planned))
                        .findFirst()
                        .orElseThrow();
        List<Wrong> wrong = new ArrayList<>();
        for (CaseScore.Step step : score.steps()) {
            Moment moment = step.moment();
            CaseActs.Act act = step.act();
            if (moment != null && act != null && WRONG.contains(step.fact().verdict())) {
                wrong.add(new Wrong(
                        act.seq(),
                        score.planned().moments().indexOf(moment),
                        moment,
                        step.fact().verdict()));
            }
        }
        return new Worth(score.attainable().subtract(score.lost()), wrong);
    }

    /** What was lost on the sheet of claims, by finding, for whoever wants to know why. */
    public List<String> losses(List<LogEvent> log, Rules rules, String profile, String student) {
        return sheets.findings(log, rules, profile, student).getOrDefault(ConsultSheet.NUMBER, List.of()).stream()
                .filter(finding -> finding.points().signum() < 0)
                .map(finding -> finding.about() + " " + finding.rule() + " " + finding.points() + " "
                        + finding.sentence().chinese())
                .toList();
    }
}
