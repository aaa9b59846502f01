package xiaoer.shift;

import org.jspecify.annotations.Nullable;

/** A module's part in starting and ending a shift: a bean of this type is found by the shift. */
public interface Opening {

    /** Sets up the module's state for a new shift, in the transaction that creates it. */
    void open(Scene scene);

    /**
     * What the module knows beforehand of what this shift will offer: it lies under seal in the shift's first event, so
     * that it can be scored against it. Called before {@link #open}; changes nothing.
     *
     * @return a record that is told under its simple name; null when there is nothing to tell
     */
    default @Nullable Record plan(Scene scene) {
        return null;
    }

    /** Settles what the shift's end means for the module, before the end is logged. */
    default void close(Scene scene) {}
}
