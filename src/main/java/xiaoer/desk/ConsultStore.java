package xiaoer.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where consults are kept: in the database or in memory, see {@link Consults}. */
interface ConsultStore {

    Consult save(Consult consult);

    Optional<Consult> findByShiftAndNumber(UUID shift, int number);

    List<Consult> findByShiftOrderByNumber(UUID shift);
}
