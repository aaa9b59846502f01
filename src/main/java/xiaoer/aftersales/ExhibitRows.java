package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import xiaoer.aftersales.events.Party;

/** The evidence of shifts in the database; see {@link Exhibits}. */
interface ExhibitRows extends Repository<Exhibit, Long> {

    Exhibit save(Exhibit exhibit);

    List<Exhibit> findByShiftOrderByClaimAscNumberAsc(UUID shift);

    Optional<Exhibit> findByShiftAndClaimAndNumber(UUID shift, int claim, int number);

    int countByShiftAndClaim(UUID shift, int claim);

    int countByShiftAndClaimAndParty(UUID shift, int claim, Party party);
}
