package xiaoer.aftersales;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The claims of shifts in the database; see {@link Claims}. */
interface ClaimRows extends Repository<Claim, Long>, ClaimStore {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Claim c where c.shift = ?1 and c.number = ?2")
    Optional<Claim> lock(UUID shift, int number);
}
