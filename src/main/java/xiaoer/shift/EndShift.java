package xiaoer.shift;

import org.springframework.stereotype.Component;

/** The student hands in the shift. */
public record EndShift(String key) implements Command {

    @Component
    static class Handler implements CommandHandler<EndShift> {

        @Override
        public String type() {
            return "end";
        }

        @Override
        public void handle(Scene scene, EndShift command) {
            ((ShiftScene) scene).endBecause("STUDENT");
        }
    }

    /** The planned length of the pack has passed. */
    @Component
    static class PlannedEnd implements Arrival {

        static final String KIND = "shift.end";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public void arrive(Scene scene, String about, String payload) {
            ((ShiftScene) scene).endBecause("TIME");
        }
    }
}
