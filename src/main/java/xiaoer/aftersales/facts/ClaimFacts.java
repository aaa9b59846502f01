package xiaoer.aftersales.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;

/** The claims' share of the catalogue of facts. */
@Component
class ClaimFacts implements FactType.Source {

    @Override
    public List<FactType<?>> factTypes() {
        return List.of(
                RefundRequest.TYPE,
                PartRefund.TYPE,
                ReturnRequest.TYPE,
                Refusal.TYPE,
                ReturnedGoods.TYPE,
                FreightCause.TYPE,
                StockOut.TYPE,
                Lateness.TYPE,
                ConfirmClock.TYPE,
                ResponseClock.TYPE,
                ReturnShipment.TYPE,
                ReceiptEvidence.TYPE,
                WarrantyClaim.TYPE,
                Escalation.TYPE,
                Dispute.TYPE,
                ClaimTurn.TYPE,
                ClaimResult.TYPE,
                MomentKind.TYPE,
                ClaimMoment.TYPE,
                CaseResult.TYPE,
                CaseCounts.TYPE);
    }
}
