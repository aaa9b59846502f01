package xiaoer.shift;

import org.jspecify.annotations.Nullable;
import xiaoer.cases.Pack;

/** A module's part in starting and ending a shift: a bean of this type is found by the shift. */
public interface Opening {

    /**
     * What takes long about a start, done before its transaction begins, so that nobody waits for a lock meanwhile. It
     * may be left out: then the start itself takes longer.
     *
     * @param seed the shift's
     */
    default void prepare(Pack pack, int release, String profile, long seed) {}

    /**
     * The module's part of the shift's plan: what the shift will bring by itself, and what will be right about it. The
     * plan lies sealed in the shift's first event, each part under the simple name of its record. It is asked for before
     * anything has happened, and must change nothing.
     *
     * @return null when the module plans nothing for this pack
     */
    default @Nullable Record plan(Scene scene) {
        return null;
    }

    /** Sets up the module's state for a new shift, in the transaction that creates it. */
    void open(Scene scene);

    /** Settles what the shift's end means for the module, before the end is logged. */
    default void close(Scene scene) {}
}
