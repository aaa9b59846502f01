package xiaoer.shared;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What was made of some content and is still in use, by all that went into it; what nobody holds any longer is left to the
 * garbage collector. Safe for any number of threads.
 */
public final class WeakCache<K, V> {

    private final Map<K, WeakReference<V>> known = new ConcurrentHashMap<>();

    public Optional<V> find(K key) {
        WeakReference<V> reference = known.get(key);
        return reference == null ? Optional.empty() : Optional.ofNullable(reference.get());
    }

    /** The one of the same content that is already there, or else this one. */
    public V shared(K key, V fresh) {
        known.values().removeIf(reference -> reference.refersTo(null));
        AtomicReference<V> chosen = new AtomicReference<>(fresh);
        known.compute(key, (same, reference) -> {
            V before = reference == null ? null : reference.get();
            if (reference == null || before == null) {
                return new WeakReference<>(fresh);
            }
            chosen.set(before);
            return reference;
        });
        return Objects.requireNonNull(chosen.get());
    }

    /** The next of the same content starts afresh. */
    public void forget(K key) {
        known.remove(key);
    }
}
