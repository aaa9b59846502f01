package xiaoer.aftersales;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import xiaoer.aftersales.events.ClaimKind;

/** The claims of shifts in the database; see {@link Claims}. */
interface ClaimRows extends Repository<Claim, Long> {

    Claim save(Claim claim);

    Optional<Claim> findByShiftAndNumber(UUID shift, int number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.shift = ?1 and c.number = ?2")
    Optional<Claim> lock(UUID shift, int number);

    List<Claim> findByShiftOrderByNumber(UUID shift);

    List<Claim> findByShiftAndOrderNumberOrderByNumber(UUID shift, String order);

    boolean existsByShiftAndOrderNumberAndKindInAndClosedAtIsNull(
            UUID shift, String order, Collection<ClaimKind> kinds);

    int countByShift(UUID shift);
}
