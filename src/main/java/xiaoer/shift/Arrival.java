package xiaoer.shift;

/** What a module does when an agenda row of its kind falls due: a bean of this type is found by the shift. */
public interface Arrival {

    /** The kind of agenda row, unique among modules, e.g. {@code shop.ship-deadline}. */
    String kind();

    /** Applies it; {@link Scene#now()} is the due instant, however late the wake-up. */
    void arrive(Scene scene, String about, String payload);
}
