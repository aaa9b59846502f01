package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.Party;
import xiaoer.shared.WorkingState;

/** The evidence in the claims of a shift, wherever the shift lives. */
@Component
class Exhibits {

    private final ExhibitRows rows;
    private final WorkingState.Register memory;

    Exhibits(ExhibitRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    private ExhibitStore of(UUID shift) {
        return memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new)
                .<ExhibitStore>map(inMemory -> inMemory)
                .orElse(rows);
    }

    Exhibit save(UUID shift, Exhibit exhibit) {
        return of(shift).save(exhibit);
    }

    List<Exhibit> findByShiftOrderByClaimAscNumberAsc(UUID shift) {
        return of(shift).findByShiftOrderByClaimAscNumberAsc(shift);
    }

    Optional<Exhibit> findByShiftAndClaimAndNumber(UUID shift, int claim, int number) {
        return of(shift).findByShiftAndClaimAndNumber(shift, claim, number);
    }

    int countByShiftAndClaim(UUID shift, int claim) {
        return of(shift).countByShiftAndClaim(shift, claim);
    }

    int countByShiftAndClaimAndParty(UUID shift, int claim, Party party) {
        return of(shift).countByShiftAndClaimAndParty(shift, claim, party);
    }
}
