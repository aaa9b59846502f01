package xiaoer.workflow.diagram;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.workflow.diagram.Diagram.Literal;

/** Reads a wait that is written as other programs want it, or tells its author how to say it here. */
final class WrittenWait {

    private static final Pattern LENGTH = Pattern.compile(
            "P(?=.)(?:(\\d{1,4})W)?(?:(\\d{1,5})D)?(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");
    private static final Pattern EXPRESSION = Pattern.compile("(?:\\$\\{(.*)}|=(.*))", Pattern.DOTALL);

    /** What falls due at once, over and over, is no wait; nor is what nobody lives to see. */
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofDays(3_660);

    private static final int DAYS_OF_A_WEEK = 7;
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3_600);

    private WrittenWait() {}

    /** The length that the text says; null when it says none, which has been told then. */
    static @Nullable Literal read(Element element, int line, String text, Report report) {
        Matcher length = LENGTH.matcher(text);
        Matcher expression = EXPRESSION.matcher(text);
        if (length.matches()) {
            return literal(element, line, length, report);
        }
        if (text.isEmpty()) {
            report.error(element.shown(), line, "TIMER.EMPTY");
        } else if (expression.matches()) {
            String inside = expression.group(1) == null ? expression.group(2) : expression.group(1);
            report.error(
                    element.shown(), line, "TIMER.EXPRESSION", BpmnSubset.cut(text), BpmnSubset.cut(inside.strip()));
        } else {
            report.error(element.shown(), line, "TIMER", BpmnSubset.cut(text));
        }
        return null;
    }

    private static @Nullable Literal literal(Element element, int line, Matcher length, Report report) {
        Duration said = Duration.ofDays(part(length, 1) * DAYS_OF_A_WEEK + part(length, 2))
                .plusHours(part(length, 3))
                .plusMinutes(part(length, 4))
                .plusSeconds(part(length, 5));
        if (said.compareTo(SHORTEST) < 0 || said.compareTo(LONGEST) > 0) {
            report.error(element.shown(), line, "TIMER.LENGTH", length.group(), LONGEST.toDays());
            return null;
        }
        Literal literal = inUnits(said);
        report.warning(
                element.shown(),
                line,
                "TIMER.LITERAL",
                length.group(),
                literal.amount().toPlainString(),
                literal.unit());
        return literal;
    }

    /**
     * All of it is business time, as in the parameters for days and hours: an hour and a half of it is longer than an hour.
     */
    private static Literal inUnits(Duration said) {
        return said.equals(Duration.ofDays(said.toDays()))
                ? new Literal(BigDecimal.valueOf(said.toDays()), "days")
                : new Literal(hours(said), "hours");
    }

    private static BigDecimal hours(Duration said) {
        BigDecimal hours = BigDecimal.valueOf(said.toSeconds())
                .divide(SECONDS_OF_AN_HOUR, 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return hours.scale() < 0 ? hours.setScale(0) : hours;
    }

    private static long part(Matcher length, int group) {
        return length.group(group) == null ? 0 : Long.parseLong(length.group(group));
    }
}
