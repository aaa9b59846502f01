package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shop.OrderClaims;

/** Tells the order desk what claims mean for an order. */
@Component
class ClaimsOnOrders implements OrderClaims {

    private static final List<ClaimKind> MONEY_BACK = List.of(ClaimKind.REFUND_ONLY, ClaimKind.RETURN_REFUND);

    /** States in which a refusal stands, or the platform judges it (handbook §2.4). */
    private static final Set<String> DISPUTED = Set.of("REFUSED", "PLATFORM");

    /** States in which goods are on their way back. */
    private static final Set<String> RETURNING = Set.of("WAIT_BUYER_RETURN", "WAIT_SELLER_RECEIVE");

    /** What a process of cancelling calls the wish for another colour or size only, which its buyer states. */
    private static final String SAME_PRODUCT = "sameProduct";

    /** What a process of changing an address calls the one that is asked for. */
    private static final String NEW_ADDRESS = "newAddress";

    private final Claims claims;

    ClaimsOnOrders(Claims claims) {
        this.claims = claims;
    }

    @Override
    public Map<String, OpenClaim> openOf(UUID shift) {
        return claims.findByShiftOrderByNumber(shift).stream()
                .filter(Claim::isOpen)
                .collect(Collectors.toMap(
                        Claim::order,
                        claim -> new OpenClaim(claim.number(), MONEY_BACK.contains(claim.kind())),
                        (oldest, other) -> oldest));
    }

    @Override
    public Standing standing(UUID shift, String order) {
        List<Claim> all = claims.findByShiftAndOrderNumberOrderByNumber(shift, order);
        List<Claim> open = all.stream().filter(Claim::isOpen).toList();
        return new Standing(
                !open.isEmpty(),
                open.stream().anyMatch(claim -> MONEY_BACK.contains(claim.kind())),
                open.stream().anyMatch(claim -> MONEY_BACK.contains(claim.kind()) && DISPUTED.contains(claim.state())),
                all.stream().anyMatch(Claim::agreed),
                open.stream()
                        .anyMatch(claim -> Boolean.TRUE.equals(claim.facts().get(SAME_PRODUCT))),
                open.stream().anyMatch(claim -> exchanges(claim) && RETURNING.contains(claim.state())),
                all.stream().anyMatch(claim -> exchanges(claim) && claim.returnVerified()),
                all.stream().anyMatch(claim -> !exchanges(claim) && claim.returnVerified()),
                open.stream().anyMatch(claim -> claim.kind() == ClaimKind.COMPLAINT));
    }

    @Override
    public Set<String> addressesAsked(UUID shift, String order) {
        return claims.findByShiftAndOrderNumberOrderByNumber(shift, order).stream()
                .filter(Claim::isOpen)
                .map(claim -> claim.facts().get(NEW_ADDRESS))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    private static boolean exchanges(Claim claim) {
        return claim.kind() == ClaimKind.EXCHANGE;
    }
}
