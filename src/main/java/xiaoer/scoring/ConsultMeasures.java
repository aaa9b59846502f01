package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.Map;
import xiaoer.desk.events.Quality;
import xiaoer.rulebook.Parameters;

/**
 * By which bounds replies and talks are sorted before the rules weigh them; all are parameters of the shift's release.
 *
 * @param swift seconds of the shift's clock; so the next three, each not less than the one before
 * @param handledFrom the mean mark, of 100, from which a talk is handled
 * @param dissatisfiedBelow of a satisfaction of 0 to 100
 * @param marks what a reply of each grade is worth, of 100 (handbook D19)
 */
record ConsultMeasures(
        int swift,
        int quick,
        int slow,
        int late,
        BigDecimal handledFrom,
        BigDecimal dissatisfiedBelow,
        Map<Quality, BigDecimal> marks) {

    static ConsultMeasures of(Parameters parameters) {
        return new ConsultMeasures(
                seconds(parameters, "swift"),
                seconds(parameters, "quick"),
                seconds(parameters, "slow"),
                seconds(parameters, "late"),
                parameters.number("p.consult-sheet.handledFrom"),
                parameters.number("p.dissatisfiedBelow"),
                Map.of(
                        Quality.BEST, parameters.number("p.mark.best"),
                        Quality.GOOD, parameters.number("p.mark.good"),
                        Quality.WEAK, parameters.number("p.mark.weak"),
                        Quality.WRONG, parameters.number("p.mark.wrong")));
    }

    private static int seconds(Parameters parameters, String bound) {
        return parameters.number("p.response." + bound).intValueExact();
    }

    BigDecimal mark(Quality grade) {
        return marks.getOrDefault(grade, BigDecimal.ZERO);
    }
}
