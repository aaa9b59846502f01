package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shared.PerTransaction;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;

/** The claims of shifts, wherever a shift lives. */
@Component
class Claims {

    private final ClaimRows rows;
    private final WorkingState.Register memory;

    /** A step asks again and again what has been claimed about its order. */
    private final PerTransaction<Map<About, List<Claim>>> met = new PerTransaction<>(HashMap::new, read -> {});

    private record About(UUID shift, String order) {}

    Claims(ClaimRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    private Optional<ClaimsInMemory> inMemory(UUID shift) {
        return memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new);
    }

    private ClaimStore of(UUID shift) {
        return inMemory(shift).<ClaimStore>map(inMemory -> inMemory).orElse(rows);
    }

    /** What the transaction has met; outside of any, and of what lives in memory, nothing is kept. */
    private Map<About, List<Claim>> known(UUID shift) {
        return inMemory(shift).isEmpty() && TransactionSynchronizationManager.isSynchronizationActive()
                ? met.get()
                : new HashMap<>();
    }

    Claim save(Claim claim) {
        Claim saved = of(claim.shift()).save(claim);
        known(claim.shift()).computeIfPresent(new About(claim.shift(), claim.order()), (about, claims) -> {
            List<Claim> more = new ArrayList<>(claims);
            more.add(saved);
            return more;
        });
        return saved;
    }

    /**
     * @throws Refusal {@code UNKNOWN_CLAIM}
     */
    Claim get(UUID shift, int number) {
        return known(shift).values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.shift().equals(shift) && claim.number() == number)
                .findFirst()
                .or(() -> of(shift).findByShiftAndNumber(shift, number))
                .orElseThrow(() -> unknown(number));
    }

    /** Notes a wrong turn of a shift that lives in memory; the histories of all others have it. */
    void turned(UUID shift, String code) {
        inMemory(shift).ifPresent(part -> part.turns.add(code));
    }

    /** The wrong turns of a shift that lives in memory, in order. */
    List<String> turns(UUID shift) {
        return inMemory(shift).map(part -> List.copyOf(part.turns)).orElseThrow();
    }

    /** Locks the claim of a shift in the database, for somebody who does not hold its shift. */
    Optional<Claim> lock(UUID shift, int number) {
        return rows.lock(shift, number);
    }

    List<Claim> findByShiftOrderByNumber(UUID shift) {
        return of(shift).findByShiftOrderByNumber(shift);
    }

    List<Claim> findByShiftAndOrderNumberOrderByNumber(UUID shift, String order) {
        return known(shift)
                .computeIfAbsent(
                        new About(shift, order),
                        about -> of(shift).findByShiftAndOrderNumberOrderByNumber(shift, order));
    }

    /** Whether a claim of one of these kinds about this order is open. */
    boolean isOpen(UUID shift, String order, Collection<ClaimKind> kinds) {
        return findByShiftAndOrderNumberOrderByNumber(shift, order).stream()
                .anyMatch(claim -> claim.isOpen() && kinds.contains(claim.kind()));
    }

    boolean isOpen(UUID shift, String order, ClaimKind kind) {
        return isOpen(shift, order, EnumSet.of(kind));
    }

    int countByShift(UUID shift) {
        return of(shift).countByShift(shift);
    }

    static Refusal unknown(int number) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_CLAIM", number);
    }
}
