package xiaoer.aftersales;

import java.time.Duration;
import xiaoer.cases.PackReader;
import xiaoer.shared.Refusal;
import xiaoer.shift.Chance;
import xiaoer.shift.ClockTurn.Advance;

/**
 * How long somebody simulated takes: a duration, or a range of them, each with business days and seconds of the shift,
 * e.g. {@code PT20S..PT60S} or {@code P1D..P3D}.
 */
record Delay(Advance from, Advance to) {

    private static final String UNTIL = "..";
    private static final int MAX_TEXT = 40;

    /** A number of the pack's file that is no delay becomes a problem. */
    static Delay read(PackReader at) {
        String text = at.text(MAX_TEXT);
        int until = text.indexOf(UNTIL);
        try {
            return until < 0
                    ? new Delay(Advance.parse(text), Advance.parse(text))
                    : new Delay(
                            Advance.parse(text.substring(0, until)),
                            Advance.parse(text.substring(until + UNTIL.length())));
        } catch (Refusal noDuration) {
            at.problem("DURATION_EXPECTED.RANGE");
            return new Delay(new Advance(0, Duration.ZERO), new Advance(0, Duration.ZERO));
        }
    }

    /** A whole number of the shift's seconds in the range. */
    Duration drawn(Chance chance, int index, int secondsPerDay) {
        int least = seconds(from, secondsPerDay);
        return Duration.ofSeconds(chance.between(index, least, Math.max(least, seconds(to, secondsPerDay))));
    }

    private static int seconds(Advance delay, int secondsPerDay) {
        return Math.toIntExact(
                (long) delay.days() * secondsPerDay + delay.time().toSeconds());
    }
}
