package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface Exhibits extends CrudRepository<Exhibit, Long> {

    List<Exhibit> findByShiftOrderByClaimAscNumberAsc(UUID shift);

    List<Exhibit> findByShiftAndClaimOrderByNumber(UUID shift, int claim);

    Optional<Exhibit> findByShiftAndClaimAndNumber(UUID shift, int claim, int number);

    int countByShiftAndClaim(UUID shift, int claim);

    int countByShiftAndClaimAndParty(UUID shift, int claim, Party party);
}
