package xiaoer.rulebook;

/** What hostile text tries to reach; remembers whether it did. */
public final class Trap {

    /** In a class of its own, so that looking does not spring the trap. */
    static final class Memory {
        static volatile boolean sprung;
    }

    static {
        Memory.sprung = true;
    }

    public Trap() {
        Memory.sprung = true;
    }

    public static boolean spring() {
        Memory.sprung = true;
        return true;
    }
}
