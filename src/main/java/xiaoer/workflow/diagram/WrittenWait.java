package xiaoer.workflow.diagram;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells authors how to say a wait that they wrote as other programs want it. */
final class WrittenWait {

    private static final Pattern LENGTH = Pattern.compile(
            "P(?=.)(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?(?:T(?=\\d)(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,6})S)?)?");
    private static final Pattern EXPRESSION = Pattern.compile("(?:\\$\\{(.*)}|=(.*))", Pattern.DOTALL);

    private static final int HOURS_OF_A_DAY = 24;
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int MINUTES = 60;

    private WrittenWait() {}

    static void refuse(Element element, int line, String text, Report report) {
        Matcher length = LENGTH.matcher(text);
        Matcher expression = EXPRESSION.matcher(text);
        if (text.isEmpty()) {
            report.error(element.shown(), line, "TIMER.EMPTY");
        } else if (length.matches()) {
            List<String> parameter = parameter(length);
            report.error(element.shown(), line, "TIMER.LITERAL", text, parameter.get(0), parameter.get(1));
        } else if (expression.matches()) {
            String inside = expression.group(1) == null ? expression.group(2) : expression.group(1);
            report.error(element.shown(), line, "TIMER.EXPRESSION", Grammar.cut(text), Grammar.cut(inside.strip()));
        } else {
            report.error(element.shown(), line, "TIMER", Grammar.cut(text));
        }
    }

    /** The length as a parameter would say it: a number, and the coarsest unit in which it is whole. */
    private static List<String> parameter(Matcher length) {
        long days = part(length, 1) * DAYS_OF_A_WEEK + part(length, 2);
        long hours = part(length, 3);
        long seconds = part(length, 4) * MINUTES + part(length, 5);
        if (seconds > 0) {
            hours += days * HOURS_OF_A_DAY;
            return List.of(String.valueOf(hours * MINUTES * MINUTES + seconds), "seconds");
        }
        return hours > 0
                ? List.of(String.valueOf(days * HOURS_OF_A_DAY + hours), "hours")
                : List.of(String.valueOf(days), "days");
    }

    private static long part(Matcher length, int group) {
        return length.group(group) == null ? 0 : Long.parseLong(length.group(group));
    }
}
