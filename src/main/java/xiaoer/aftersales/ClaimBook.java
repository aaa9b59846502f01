package xiaoer.aftersales;

import java.time.Instant;
import xiaoer.shift.Scene;

/** Claims that come because something else has happened in a shift. */
public interface ClaimBook {

    /** Has the pack's claim with this {@code id}, one that comes {@code onDemand}, be raised at an instant to come. */
    void call(Scene scene, String planned, Instant due);
}
