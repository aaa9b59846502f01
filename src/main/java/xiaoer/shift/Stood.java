package xiaoer.shift;

import org.springframework.stereotype.Component;
import xiaoer.clock.Clocks;
import xiaoer.shared.CanonicalJson;
import xiaoer.shift.events.ShiftEvents.ClockStood;

/** Notes in the log that the shift's clock has stood while nobody could work. */
@Component
class Stood implements Arrival {

    @Override
    public String kind() {
        return Clocks.STOOD;
    }

    @Override
    public void arrive(Scene scene, String about, String payload) {
        scene.append(CanonicalJson.read(payload, ClockStood.class), null);
    }
}
