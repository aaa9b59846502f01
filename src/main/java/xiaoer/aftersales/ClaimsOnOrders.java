package xiaoer.aftersales;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.shop.OrderClaims;

/** Tells the order desk what claims mean for an order. */
@Component
class ClaimsOnOrders implements OrderClaims {

    private static final List<ClaimKind> ANY = List.of(ClaimKind.values());
    private static final List<ClaimKind> MONEY_BACK = List.of(ClaimKind.REFUND_ONLY, ClaimKind.RETURN_REFUND);

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
    public boolean open(UUID shift, String order) {
        return claims.isOpen(shift, order, ANY);
    }

    @Override
    public boolean refundAsked(UUID shift, String order) {
        return claims.isOpen(shift, order, MONEY_BACK);
    }

    @Override
    public boolean closingAgreed(UUID shift, String order) {
        return claims.findByShiftAndOrderNumberOrderByNumber(shift, order).stream()
                .anyMatch(Claim::agreed);
    }

    @Override
    public boolean returnVerified(UUID shift, String order) {
        return claims.findByShiftAndOrderNumberOrderByNumber(shift, order).stream()
                .anyMatch(Claim::returnVerified);
    }
}
