package xiaoer.aftersales;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.Party;
import xiaoer.shared.Refusal;
import xiaoer.shift.Command;
import xiaoer.shift.CommandHandler;
import xiaoer.shift.Scene;
import xiaoer.workflow.Instances;
import xiaoer.workflow.Task;

/** Finishes a task of a claim with what the student has filled in, and says what they chose to say. */
@Component
class CompletingTask implements CommandHandler<CompletingTask.CompleteTask> {

    record CompleteTask(String key, UUID task, Map<String, Object> outputs) implements Command {}

    private final Claims claims;
    private final Instances instances;
    private final ClaimFlow flow;
    private final ClaimThread thread;
    private final Buyers buyers;

    CompletingTask(Claims claims, Instances instances, ClaimFlow flow, ClaimThread thread, Buyers buyers) {
        this.claims = claims;
        this.instances = instances;
        this.flow = flow;
        this.thread = thread;
        this.buyers = buyers;
    }

    @Override
    public String type() {
        return "complete";
    }

    @Override
    public void handle(Scene scene, CompleteTask command) {
        Task open = instances
                .task(command.task())
                .filter(task -> task.owner().equals(scene.shift()))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "NO_SUCH_TASK", command.task()));
        Claim claim = claims.get(scene.shift(), Integer.parseInt(open.key()));
        // Whoever answers has heard it; a refused task takes it back with all else.
        open.form().stream()
                .filter(Task.Field::said)
                .flatMap(field -> field.options().stream()
                        .filter(option -> option.is(
                                Objects.requireNonNullElse(command.outputs().get(field.name()), ""))))
                .forEach(option -> thread.say(scene, claim, Party.AGENT, option.label(), null));
        buyers.see(scene, claim, open, command.outputs());
        flow.complete(scene, claim, command.task(), command.outputs());
    }
}
