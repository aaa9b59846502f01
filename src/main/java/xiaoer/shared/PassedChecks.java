package xiaoer.shared;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was last found sound, so that a check repeats only what hangs on something that has changed. Safe for any number of
 * threads.
 */
public interface PassedChecks {

    /**
     * @param hash of all that the check hung on
     * @param found what is to be known of it, in words of the one who checks
     */
    record Passed(String hash, String found) {}

    /** @param subject what is checked, e.g. {@code scenarios refund-check}; at most 200 characters */
    Optional<Passed> find(String subject);

    /** Takes the place of what was known of the subject. */
    void keep(String subject, Passed passed);

    /** What was found, if nothing has changed since. */
    default <T> Optional<T> find(String subject, String hash, Class<T> type) {
        return find(subject)
                .filter(before -> before.hash().equals(hash))
                .map(before -> CanonicalJson.read(before.found(), type));
    }

    default void keep(String subject, String hash, Object found) {
        keep(subject, new Passed(hash, CanonicalJson.of(found)));
    }

    /** Those of a program that knows nothing when it begins. */
    static PassedChecks none() {
        Map<String, Passed> known = new ConcurrentHashMap<>();
        return new PassedChecks() {
            @Override
            public Optional<Passed> find(String subject) {
                return Optional.ofNullable(known.get(subject));
            }

            @Override
            public void keep(String subject, Passed passed) {
                known.put(subject, passed);
            }
        };
    }
}
