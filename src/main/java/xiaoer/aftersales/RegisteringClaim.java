package xiaoer.aftersales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import xiaoer.aftersales.events.ClaimEvents;
import xiaoer.aftersales.events.ClaimKind;
import xiaoer.aftersales.events.Party;
import xiaoer.shared.Refusal;
import xiaoer.shift.Scene;
import xiaoer.shop.OrderBook;
import xiaoer.shop.OrderFacts;

/** Enters a claim under the next number of its shift; its process starts afterwards. */
@Component
class RegisteringClaim {

    private static final int CENTS = 2;

    private final Claims claims;
    private final EvidenceItems evidence;
    private final OrderBook orders;
    private final ReceiptClock receipt;

    RegisteringClaim(Claims claims, EvidenceItems evidence, OrderBook orders, ReceiptClock receipt) {
        this.claims = claims;
        this.evidence = evidence;
        this.orders = orders;
        this.receipt = receipt;
    }

    /** Whether a claim of this kind about this order is open: a second one would ask for the same thing. */
    boolean isOpen(Scene scene, ClaimKind kind, String order) {
        return claims.isOpen(scene.shift(), order, kind);
    }

    /**
     * @throws Refusal {@code UNKNOWN_ORDER}, {@code CLAIM_OPEN}
     */
    Claim enter(Scene scene, NewClaim fresh) {
        OrderFacts order = orders.get(scene.shift(), fresh.order());
        if (isOpen(scene, fresh.kind(), order.number())) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "CLAIM_OPEN", order.number(), fresh.kind());
        }
        Claim claim = claims.save(
                new Claim(scene.shift(), claims.countByShift(scene.shift()) + 1, fresh, order, scene.now()));
        IntStream.range(0, fresh.evidence().size())
                .forEach(i -> evidence.save(
                        scene.shift(),
                        new EvidenceItem(
                                claim, i + 1, Party.BUYER, fresh.evidence().get(i))));
        scene.append(
                new ClaimEvents.ClaimOpened(
                        claim.number(),
                        claim.order(),
                        claim.kind(),
                        claim.reason(),
                        claim.received(),
                        text(claim.amount()),
                        claim.lines(),
                        claim.explanation(),
                        claim.buyer(),
                        fresh.evidence().size()),
                fresh.sealed());
        receipt.opened(scene, order);
        return claim;
    }

    /** Yuan with two decimals. */
    static String text(BigDecimal amount) {
        return amount.setScale(CENTS, RoundingMode.HALF_UP).toPlainString();
    }
}
