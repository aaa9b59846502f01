package xiaoer.shift;

import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shift.events.ShiftEvents.CoachSwitched;

/**
 * In practice, the student may have the coach look over the shoulder: what has been finished is then judged before the
 * shift ends. The log tells when, for right and wrong alike.
 */
public record SwitchCoach(String key, boolean on) implements Command {

    @Component
    static class Handler implements CommandHandler<SwitchCoach> {

        @Override
        public String type() {
            return "coach";
        }

        @Override
        public void handle(Scene scene, SwitchCoach command) {
            if (scene.mode() != Mode.PRACTICE) {
                throw Refusal.of(
                        Refusal.Kind.FORBIDDEN, "NO_COACH", scene.mode().word());
            }
            scene.append(new CoachSwitched(command.on()), null);
        }
    }
}
