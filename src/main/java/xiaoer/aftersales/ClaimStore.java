package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where claims are kept: in the database or in memory, see {@link Claims}. */
interface ClaimStore {

    Claim save(Claim claim);

    Optional<Claim> findByShiftAndNumber(UUID shift, int number);

    List<Claim> findByShiftOrderByNumber(UUID shift);

    List<Claim> findByShiftAndOrderNumberOrderByNumber(UUID shift, String order);

    int countByShift(UUID shift);
}
