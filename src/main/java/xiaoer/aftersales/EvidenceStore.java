package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import xiaoer.aftersales.events.Party;

/** Where evidence is kept: in the database or in memory, see {@link EvidenceItems}. */
interface EvidenceStore {

    EvidenceItem save(EvidenceItem item);

    List<EvidenceItem> findByShiftOrderByClaimAscNumberAsc(UUID shift);

    Optional<EvidenceItem> findByShiftAndClaimAndNumber(UUID shift, int claim, int number);

    int countByShiftAndClaim(UUID shift, int claim);

    int countByShiftAndClaimAndParty(UUID shift, int claim, Party party);
}
