package xiaoer.aftersales;

import java.util.Comparator;
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

    private Optional<List<Exhibit>> inMemory(UUID shift) {
        return memory.part(shift, ClaimsInMemory.class, ClaimsInMemory::new).map(part -> part.exhibits);
    }

    Exhibit save(UUID shift, Exhibit exhibit) {
        Optional<List<Exhibit>> inMemory = inMemory(shift);
        if (inMemory.isPresent()) {
            inMemory.get().add(exhibit);
            return exhibit;
        }
        return rows.save(exhibit);
    }

    List<Exhibit> findByShiftOrderByClaimAscNumberAsc(UUID shift) {
        return inMemory(shift)
                .map(all -> all.stream()
                        .sorted(Comparator.comparingInt(Exhibit::claim).thenComparingInt(Exhibit::number))
                        .toList())
                .orElseGet(() -> rows.findByShiftOrderByClaimAscNumberAsc(shift));
    }

    Optional<Exhibit> findByShiftAndClaimAndNumber(UUID shift, int claim, int number) {
        Optional<List<Exhibit>> inMemory = inMemory(shift);
        return inMemory.isPresent()
                ? inMemory.get().stream()
                        .filter(one -> one.claim() == claim && one.number() == number)
                        .findFirst()
                : rows.findByShiftAndClaimAndNumber(shift, claim, number);
    }

    int countByShiftAndClaim(UUID shift, int claim) {
        return inMemory(shift)
                .map(all ->
                        (int) all.stream().filter(one -> one.claim() == claim).count())
                .orElseGet(() -> rows.countByShiftAndClaim(shift, claim));
    }

    int countByShiftAndClaimAndParty(UUID shift, int claim, Party party) {
        return inMemory(shift)
                .map(all -> (int) all.stream()
                        .filter(one -> one.claim() == claim && one.party() == party)
                        .count())
                .orElseGet(() -> rows.countByShiftAndClaimAndParty(shift, claim, party));
    }
}
