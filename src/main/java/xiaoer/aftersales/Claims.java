package xiaoer.aftersales;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;

/** The claims of shifts, wherever a shift lives. */
@Component
class Claims {

    private final ClaimRows rows;
    private final WorkingState.Register memory;

    Claims(ClaimRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    private Optional<List<Claim>> inMemory(UUID shift) {
        return memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new).map(part -> part.claims);
    }

    Claim save(Claim claim) {
        Optional<List<Claim>> inMemory = inMemory(claim.shift());
        if (inMemory.isPresent()) {
            inMemory.get().add(claim);
            return claim;
        }
        return rows.save(claim);
    }

    /**
     * @throws Refusal {@code UNKNOWN_CLAIM}
     */
    Claim get(UUID shift, int number) {
        Optional<List<Claim>> inMemory = inMemory(shift);
        Optional<Claim> found = inMemory.isPresent()
                ? inMemory.get().stream()
                        .filter(claim -> claim.number() == number)
                        .findFirst()
                : rows.findByShiftAndNumber(shift, number);
        return found.orElseThrow(() -> unknown(number));
    }

    /** Notes a wrong turn of a shift that lives in memory; the histories of all others have it. */
    void turned(UUID shift, String code) {
        memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new).ifPresent(part -> part.turns.add(code));
    }

    /** The wrong turns of a shift that lives in memory, in order. */
    List<String> turns(UUID shift) {
        return memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new)
                .map(part -> List.copyOf(part.turns))
                .orElseThrow();
    }

    /** Locks the claim of a shift in the database, for somebody who does not hold its shift. */
    Optional<Claim> lock(UUID shift, int number) {
        return rows.lock(shift, number);
    }

    List<Claim> findByShiftOrderByNumber(UUID shift) {
        return inMemory(shift).map(List::copyOf).orElseGet(() -> rows.findByShiftOrderByNumber(shift));
    }

    List<Claim> findByShiftAndOrderNumberOrderByNumber(UUID shift, String order) {
        return inMemory(shift)
                .map(all -> all.stream()
                        .filter(claim -> claim.order().equals(order))
                        .toList())
                .orElseGet(() -> rows.findByShiftAndOrderNumberOrderByNumber(shift, order));
    }

    /** Whether a claim of one of these kinds about this order is open. */
    boolean isOpen(UUID shift, String order, Collection<ClaimKind> kinds) {
        return inMemory(shift)
                .map(all -> all.stream()
                        .anyMatch(
                                claim -> claim.isOpen() && claim.order().equals(order) && kinds.contains(claim.kind())))
                .orElseGet(() -> rows.existsByShiftAndOrderNumberAndKindInAndClosedAtIsNull(shift, order, kinds));
    }

    boolean isOpen(UUID shift, String order, ClaimKind kind) {
        return isOpen(shift, order, EnumSet.of(kind));
    }

    int countByShift(UUID shift) {
        return inMemory(shift).map(List::size).orElseGet(() -> rows.countByShift(shift));
    }

    static Refusal unknown(int number) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_CLAIM", number);
    }
}
