package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.Party;
import xiaoer.shared.WorkingState;

/** The evidence in the claims of a shift, wherever the shift lives. */
@Component
class EvidenceItems {

    private final EvidenceRows rows;
    private final WorkingState.Register memory;

    EvidenceItems(EvidenceRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    private EvidenceStore of(UUID shift) {
        return memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new)
                .<EvidenceStore>map(inMemory -> inMemory)
                .orElse(rows);
    }

    EvidenceItem save(UUID shift, EvidenceItem item) {
        return of(shift).save(item);
    }

    List<EvidenceItem> findByShiftOrderByClaimAscNumberAsc(UUID shift) {
        return of(shift).findByShiftOrderByClaimAscNumberAsc(shift);
    }

    Optional<EvidenceItem> findByShiftAndClaimAndNumber(UUID shift, int claim, int number) {
        return of(shift).findByShiftAndClaimAndNumber(shift, claim, number);
    }

    int countByShiftAndClaim(UUID shift, int claim) {
        return of(shift).countByShiftAndClaim(shift, claim);
    }

    int countByShiftAndClaimAndParty(UUID shift, int claim, Party party) {
        return of(shift).countByShiftAndClaimAndParty(shift, claim, party);
    }
}
