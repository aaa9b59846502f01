package xiaoer.aftersales;

import java.time.Instant;
import java.util.List;

/**
 * The way an instance has taken through its process; read aloud as a list, drawn as a picture.
 *
 * @param id of the instance
 * @param drawing the address of the drawing
 */
record TakenPath(String id, String name, String drawing, List<Step> steps, List<Timer> timers) {

    /**
     * @param kind {@code past} or {@code now}
     * @param node its id in the drawing
     * @param via ids of the flows that led there, separated by spaces
     */
    record Step(String kind, String node, String via, String name, Instant at) {}

    record Timer(String node, String name, Instant due) {}
}
