package xiaoer.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import xiaoer.rulebook.Rules;
import xiaoer.shift.LogEvent;

/** Scores logs that lie in no database. */
public final class Scorer {

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

    /** What was lost on the sheet of claims, by finding, for whoever wants to know why. */
    public List<String> losses(List<LogEvent> log, Rules rules, String profile, String student) {
        return sheets.findings(log, rules, profile, student).getOrDefault(ConsultSheet.NUMBER, List.of()).stream()
                .filter(finding -> finding.points().signum() < 0)
                .map(finding -> finding.about() + " " + finding.rule() + " " + finding.points() + " "
                        + finding.sentence().get("zh"))
                .toList();
    }
}
