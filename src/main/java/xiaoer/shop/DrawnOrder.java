package xiaoer.shop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system order that the generator will bring, as far as it is settled from the start of the shift.
 *
 * @param tick of the generator, from 0
 * @param place within the tick, from 0
 * @param at when it comes
 * @param truth what its address will be
 */
record DrawnOrder(int tick, int place, Instant at, @Nullable PlannedWish wish, AddressTruth truth) {

    /** By which the order's random stream and the shift's plan know it. */
    String name() {
        return tick + "-" + place;
    }
}
