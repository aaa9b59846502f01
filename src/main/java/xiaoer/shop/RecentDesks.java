package xiaoer.shop;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * The desks that were read last. After an event a page fetches several of its parts within a moment, and each needs the
 * whole desk; nothing on it changes without an event or a second of its clock, so one reading does for all of them, on
 * whatever node they are asked for.
 */
final class RecentDesks {

    /** As many shifts as are drawn anew within a moment; a desk is some hundred kilobytes. */
    private static final int MOST = 64;

    /**
     * Where a shift stands.
     *
     * @param now in whole seconds
     */
    record Stand(UUID shift, long lastEvent, Instant now) {}

    private final Map<Stand, Supplier<Optional<ShopView.Desk>>> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stand, Supplier<Optional<ShopView.Desk>>> eldest) {
            return size() > MOST;
        }
    };

    /** Who asks while another reads the same waits for it, instead of reading it as well. */
    Optional<ShopView.Desk> get(Stand stand, Supplier<Optional<ShopView.Desk>> read) {
        Supplier<Optional<ShopView.Desk>> known;
        synchronized (recent) {
            known = recent.computeIfAbsent(stand, fresh -> SingletonSupplier.of(read));
        }
        return known.get();
    }
}
