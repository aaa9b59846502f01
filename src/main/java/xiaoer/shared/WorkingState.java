package xiaoer.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * What a shift works on when it lives in memory instead of the database: every module keeps its own part here, under the
 * part's type. For one thread.
 */
public final class WorkingState {

    private final Map<Class<?>, Part<?>> parts = new LinkedHashMap<>();

    /**
     * A module's share of the state.
     *
     * @param <P> the part's own type
     */
    public interface Part<P extends Part<P>> {

        /** The same state once more: what then changes in one is not seen in the other. */
        P copy();
    }

    /** The part of this type, made when it is first asked for. */
    public <P extends Part<P>> P part(Class<P> type, Supplier<P> fresh) {
        return type.cast(parts.computeIfAbsent(type, missing -> fresh.get()));
    }

    /** The part of this type; empty as long as nobody has made it. */
    public <P extends Part<P>> Optional<P> find(Class<P> type) {
        return Optional.ofNullable(type.cast(parts.get(type)));
    }

    /** All parts copied. */
    public WorkingState copy() {
        WorkingState copy = new WorkingState();
        parts.forEach((type, part) -> copy.parts.put(type, part.copy()));
        return copy;
    }

    /** The states of all shifts that live in memory; what has none here is in the database. */
    @Component
    public static class Register {

        private final Map<UUID, WorkingState> byOwner = new ConcurrentHashMap<>();

        public Optional<WorkingState> of(UUID owner) {
            return Optional.ofNullable(byOwner.get(owner));
        }

        /** The part of one owner; empty for an owner in the database. */
        public <P extends Part<P>> Optional<P> part(UUID owner, Class<P> type, Supplier<P> fresh) {
            return of(owner).map(state -> state.part(type, fresh));
        }

        /** Whoever asks for this owner from now on gets this state. */
        public void put(UUID owner, WorkingState state) {
            byOwner.put(owner, state);
        }

        public void remove(UUID owner) {
            byOwner.remove(owner);
        }
    }
}
