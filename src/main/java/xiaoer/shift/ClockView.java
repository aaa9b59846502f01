package xiaoer.shift;

import java.time.Instant;

/**
 * A shift's clock as it is shown.
 *
 * @param now what it shows, to the millisecond
 * @param secondsPerDay how many shift seconds a business day lasts
 */
public record ClockView(Instant now, int secondsPerDay, boolean paused) {}
