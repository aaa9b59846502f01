package xiaoer.shift;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What to do with which event: a switch by the record that is an event's data. Other events are passed over. */
public final class EventSwitch implements Consumer<LogEvent> {

    private final Map<String, Consumer<LogEvent>> cases = new HashMap<>();

    /** @param then is given the event, for its place in the log and its truth, and its data */
    public <R extends Record> EventSwitch on(Class<R> type, BiConsumer<LogEvent, R> then) {
        if (cases.put(type.getSimpleName(), event -> then.accept(event, event.as(type))) != null) {
            throw new IllegalArgumentException("Two cases for " + type.getSimpleName());
        }
        return this;
    }

    /** @param then is given the event's data */
    public <R extends Record> EventSwitch on(Class<R> type, Consumer<R> then) {
        return on(type, (event, data) -> then.accept(data));
    }

    @Override
    public void accept(LogEvent event) {
        Consumer<LogEvent> found = cases.get(event.type());
        if (found != null) {
            found.accept(event);
        }
    }
}
