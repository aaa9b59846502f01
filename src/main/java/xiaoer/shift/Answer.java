package xiaoer.shift;

import java.util.List;

/**
 * What a command did.
 *
 * @param events the events it appended, in order, as the student may see them
 */
public record Answer(List<LogEvent> events) {}
