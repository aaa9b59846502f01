package xiaoer.aftersales;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import xiaoer.shared.Refusal;

interface Claims extends CrudRepository<Claim, Long> {

    Optional<Claim> findByShiftAndNumber(UUID shift, int number);

    /** Locks the claim for somebody who does not hold its shift. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.shift = ?1 and c.number = ?2")
    Optional<Claim> lock(UUID shift, int number);

    List<Claim> findByShiftOrderByNumber(UUID shift);

    List<Claim> findByShiftAndOrderNumberOrderByNumber(UUID shift, String order);

    boolean existsByShiftAndOrderNumberAndKindInAndClosedAtIsNull(
            UUID shift, String order, Collection<ClaimKind> kinds);

    /** Whether a claim of this kind about this order is open. */
    default boolean isOpen(UUID shift, String order, ClaimKind kind) {
        return existsByShiftAndOrderNumberAndKindInAndClosedAtIsNull(shift, order, Set.of(kind));
    }

    int countByShift(UUID shift);

    /**
     * @throws Refusal {@code UNKNOWN_CLAIM}
     */
    default Claim get(UUID shift, int number) {
        return findByShiftAndNumber(shift, number).orElseThrow(() -> unknown(number));
    }

    static Refusal unknown(int number) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_CLAIM", number);
    }
}
