package xiaoer.shift;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.shared.Refusal;

/** What a student of a practice shift may do to its clock. */
public sealed interface ClockTurn {

    /**
     * As the API says it.
     *
     * @param turn {@code pause}, {@code resume}, {@code next} or {@code advance}
     * @param by for {@code advance} only, see {@link Advance#parse}
     * @throws Refusal {@code UNKNOWN_TURN}, {@code NOT_A_DURATION}
     */
    static ClockTurn of(String turn, @Nullable String by) {
        if (turn.equals("advance")) {
            return Advance.parse(by == null ? "" : by);
        }
        if (by != null) {
            throw new Refusal(Refusal.Kind.INVALID, "UNKNOWN_FIELD", List.of("by", "do"), Map.of("field", "by"));
        }
        return switch (turn) {
            case "pause" -> new Pause();
            case "resume" -> new Resume();
            case "next" -> new Next();
            default -> throw Refusal.of(Refusal.Kind.INVALID, "UNKNOWN_TURN", JsonBodies.shorten(turn));
        };
    }

    /** Stops the clock; commands still work, nothing becomes due. */
    record Pause() implements ClockTurn {}

    record Resume() implements ClockTurn {}

    /** Leaps until something happens that the log shows. */
    record Next() implements ClockTurn {}

    /**
     * Leaps forward.
     *
     * @param days business days
     * @param time shift time besides
     */
    record Advance(int days, Duration time) implements ClockTurn {

        /** A year is longer than any pack; what is beyond is a slip of the pen. */
        private static final Duration LONGEST = Duration.ofDays(366);

        private static final Pattern ISO =
                Pattern.compile("P(?:(\\d{1,3})D)?(T(?=\\d)(?:\\d{1,5}H)?(?:\\d{1,6}M)?(?:\\d{1,8}S)?)?");

        /**
         * Reads an ISO 8601 duration such as {@code P2DT30S}: two business days and thirty seconds.
         *
         * @throws Refusal {@code NOT_A_DURATION}
         */
        public static Advance parse(String text) {
            Matcher matcher = ISO.matcher(text);
            if (!matcher.matches() || text.length() < 2) {
                throw notADuration(text);
            }
            String days = matcher.group(1);
            String time = matcher.group(2);
            Advance advance = new Advance(
                    days == null ? 0 : Integer.parseInt(days),
                    time == null ? Duration.ZERO : Duration.parse("P" + time));
            if (advance.time.compareTo(LONGEST) > 0 || advance.days > LONGEST.toDays()) {
                throw notADuration(text);
            }
            return advance;
        }

        Duration shiftTime(int secondsPerDay) {
            return Duration.ofSeconds((long) days * secondsPerDay).plus(time);
        }

        private static Refusal notADuration(String text) {
            return Refusal.of(Refusal.Kind.INVALID, "NOT_A_DURATION", JsonBodies.shorten(text));
        }
    }
}
