package xiaoer.aftersales;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimEvents;
import xiaoer.shift.Opening;
import xiaoer.shift.Scene;
import xiaoer.workflow.Instances;
import xiaoer.workflow.Task;

/** Marks, when a shift ends, the claims that still waited for the student; those that waited for others are no fault. */
@Component
class Unfinished implements Opening {

    private static final String CODE = "LEFT_OPEN";

    private final Claims claims;
    private final Instances instances;

    Unfinished(Claims claims, Instances instances) {
        this.claims = claims;
        this.instances = instances;
    }

    @Override
    public void open(Scene scene) {
        // Nothing is unfinished before it has begun.
    }

    @Override
    public void close(Scene scene) {
        if (claims.countByShift(scene.shift()) == 0) {
            return;
        }
        Set<Integer> marked = new HashSet<>();
        for (Task task : instances.tasks(scene.shift())) {
            int claim = Integer.parseInt(task.key());
            if (marked.add(claim)) {
                scene.append(
                        new ClaimEvents.ClaimTurned(claim),
                        new ClaimEvents.ClaimTurnedSealed(task.process(), task.node(), CODE, ""));
            }
        }
    }
}
