package xiaoer.rulebook;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's classes for the engine, which asks of every word of a rule whether it is one: what is none is looked for
 * once and not again for the next rule, through all libraries. The program's classes never become more.
 */
final class KnownClasses extends ClassLoader {

    static final ClassLoader ALL = new KnownClasses();

    /** More words than the rules of some releases have; authors may write ever new ones. */
    private static final int MOST_REMEMBERED = 50_000;

    private final Set<String> none = ConcurrentHashMap.newKeySet();

    private KnownClasses() {
        super(KnownClasses.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (none.contains(name)) {
            throw new NoSuchClass(name);
        }
        try {
            return super.loadClass(name, resolve);
        } catch (ClassNotFoundException e) {
            if (none.size() >= MOST_REMEMBERED) {
                none.clear();
            }
            none.add(name);
            throw e;
        }
    }

    /** Expected so often that telling where would take longer than the look. */
    private static final class NoSuchClass extends ClassNotFoundException {

        private static final long serialVersionUID = 1L;

        NoSuchClass(String name) {
            super(name);
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }
}
