package xiaoer.shift;

/** A module's part in starting and ending a shift: a bean of this type is found by the shift. */
public interface Opening {

    /** Sets up the module's state for a new shift, in the transaction that creates it. */
    void open(Scene scene);

    /** Settles what the shift's end means for the module, before the end is logged. */
    default void close(Scene scene) {}
}
