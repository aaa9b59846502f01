package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xiaoer.aftersales.events.Party;

/** Where evidence is kept: in the database or in memory, see {@link Exhibits}. */
interface ExhibitStore {

    Exhibit save(Exhibit exhibit);

    List<Exhibit> findByShiftOrderByClaimAscNumberAsc(UUID shift);

    Optional<Exhibit> findByShiftAndClaimAndNumber(UUID shift, int claim, int number);

    int countByShiftAndClaim(UUID shift, int claim);

    int countByShiftAndClaimAndParty(UUID shift, int claim, Party party);
}
