package xiaoer.bench;

import java.util.List;
import java.util.Map;

/**
 * The way that every engine goes.
 *
 * @param process its id
 * @param start the values it starts with
 */
public record Script(String process, Map<String, Object> start, List<Step> steps) {

    /** @param task whether a task of this node is completed; else a message of this name comes in */
    public record Step(boolean task, String name, Map<String, Object> with) {}
}
