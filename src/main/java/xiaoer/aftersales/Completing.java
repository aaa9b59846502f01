package xiaoer.aftersales;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.workflow.Instances;
import xiaoer.workflow.Task;

/** Finishes a task of a claim with what the student has filled in. */
@Component
class Completing implements CommandHandler<Completing.CompleteTask> {

    record CompleteTask(String key, UUID task, Map<String, Object> outputs) implements Command {}

    private final Claims claims;
    private final Instances instances;
    private final ClaimFlow flow;

    Completing(Claims claims, Instances instances, ClaimFlow flow) {
        this.claims = claims;
        this.instances = instances;
        this.flow = flow;
    }

    @Override
    public String type() {
        return "complete";
    }

    @Override
    public Class<CompleteTask> command() {
        return CompleteTask.class;
    }

    @Override
    public void handle(Scene scene, CompleteTask command) {
        Task open = instances
                .task(command.task())
                .filter(task -> task.owner().equals(scene.shift()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "NO_SUCH_TASK", command.task()));
        Claim claim = claims.get(scene.shift(), Integer.parseInt(open.key()));
        flow.complete(scene, claim, command.task(), command.outputs());
    }
}
