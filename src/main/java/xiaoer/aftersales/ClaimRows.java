package xiaoer.aftersales;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** The claims of shifts in the database; see {@link Claims}. */
interface ClaimRows extends Repository<Claim, Long>, ClaimStore {

    /** What is asked for by here never changes, so nothing is written for it. */
    @Override
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Claim> findByShiftAndNumber(UUID shift, int number);

    /** Likewise. */
    @Override
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    List<Claim> findByShiftAndOrderNumberOrderByNumber(UUID shift, String order);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.shift = ?1 and c.number = ?2")
    Optional<Claim> lock(UUID shift, int number);
}
