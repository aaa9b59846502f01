package xiaoer.aftersales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import xiaoer.aftersales.events.Party;
import xiaoer.shared.WorkingState;

/** The claims of a shift that lives in memory, by number, and their evidence. */
final class ClaimsInMemory implements WorkingState.Part<ClaimsInMemory>, ClaimStore, EvidenceStore {

    private final List<Claim> claims = new ArrayList<>();
    private final List<EvidenceItem> evidence = new ArrayList<>();

    /** The codes of the wrong turns that the processes have marked: by them a case that is played is judged. */
    final List<String> turns = new ArrayList<>();

    @Override
    public ClaimsInMemory copy() {
        ClaimsInMemory copy = new ClaimsInMemory();
        claims.forEach(claim -> copy.claims.add(claim.copy()));
        copy.evidence.addAll(evidence);
        copy.turns.addAll(turns);
        return copy;
    }

    @Override
    public Claim save(Claim claim) {
        claims.add(claim);
        return claim;
    }

    @Override
    public Optional<Claim> findByShiftAndNumber(UUID shift, int number) {
        return claims.stream().filter(claim -> claim.number() == number).findFirst();
    }

    @Override
    public List<Claim> findByShiftOrderByNumber(UUID shift) {
        return List.copyOf(claims);
    }

    @Override
    public List<Claim> findByShiftAndOrderNumberOrderByNumber(UUID shift, String order) {
        return claims.stream().filter(claim -> claim.order().equals(order)).toList();
    }

    @Override
    public int countByShift(UUID shift) {
        return claims.size();
    }

    @Override
    public EvidenceItem save(EvidenceItem item) {
        evidence.add(item);
        return item;
    }

    @Override
    public List<EvidenceItem> findByShiftOrderByClaimAscNumberAsc(UUID shift) {
        return evidence.stream()
                .sorted(Comparator.comparingInt(EvidenceItem::claim).thenComparingInt(EvidenceItem::number))
                .toList();
    }

    @Override
    public Optional<EvidenceItem> findByShiftAndClaimAndNumber(UUID shift, int claim, int number) {
        return of(claim).filter(one -> one.number() == number).findFirst();
    }

    @Override
    public int countByShiftAndClaim(UUID shift, int claim) {
        return (int) of(claim).count();
    }

    @Override
    public int countByShiftAndClaimAndParty(UUID shift, int claim, Party party) {
        return (int) of(claim).filter(one -> one.party() == party).count();
    }

    private Stream<EvidenceItem> of(int claim) {
        return evidence.stream().filter(one -> one.claim() == claim);
    }
}
