package xiaoer.shop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/**
 * The desks that were read last. After an event a page fetches several of its parts within a moment, and each needs the
 * whole desk; nothing that is kept of it changes without an event, so one reading does for all of them, on whatever node
 * they are asked for.
 */
final class RecentDesks {

    /** As many shifts as are drawn anew within a moment; a desk is some hundred kilobytes. */
    private static final int MOST = 64;

    /** Where a shift stands. */
    record Stand(UUID shift, long lastEvent) {}

    private final Map<Stand, Supplier<Optional<ShopView.Kept>>> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Stand, Supplier<Optional<ShopView.Kept>>> eldest) {
            return size() > MOST;
        }
    };

    /** Who asks while another reads the same waits for it, instead of reading it as well. */
    Optional<ShopView.Kept> get(Stand stand, Supplier<Optional<ShopView.Kept>> read) {
        Supplier<Optional<ShopView.Kept>> known;
        synchronized (recent) {
            known = recent.computeIfAbsent(stand, fresh -> SingletonSupplier.of(read));
        }
        return known.get();
    }
}
