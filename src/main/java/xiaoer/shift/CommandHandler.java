package xiaoer.shift;

/**
 * What a module does with one type of command: a bean of this type is found by the door.
 *
 * @param <C> the record of the command, by which the door finds who handles it
 */
public interface CommandHandler<C extends Command> {

    /** The {@code type} by which the API calls it, e.g. {@code change-address}. */
    String type();

    /**
     * Applies the command. Called in the door's transaction, under the shift's lock, with the clock caught up.
     *
     * <p>A refusal that must leave a trace (an early collection counts) appends its event and calls
     * {@link Scene#refuse}; a {@link xiaoer.shared.Refusal} thrown here rolls everything back and leaves none.
     * Handlers are not {@code @Transactional} themselves: Spring would roll back what the former kind must keep.
     */
    void handle(Scene scene, C command);
}
