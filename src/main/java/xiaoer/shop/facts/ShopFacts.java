package xiaoer.shop.facts;

import java.util.List;
import org.springframework.stereotype.Component;
import xiaoer.rulebook.FactType;

/** The shop's share of the catalogue of facts; addresses are described apart. */
@Component
class ShopFacts implements FactType.Source {

    @Override
    public List<FactType<?>> factTypes() {
        return List.of(
                OrderState.TYPE,
                Shipment.TYPE,
                Quote.TYPE,
                Transition.TYPE,
                FlagSituation.TYPE,
                FlagChange.TYPE,
                AddressEdit.TYPE,
                CloseRequest.TYPE,
                CodOrder.TYPE,
                ExtendRequest.TYPE,
                SheetOrder.TYPE,
                SheetCounts.TYPE,
                OrderTalk.TYPE,
                AddressedParcel.TYPE,
                ShipmentCare.TYPE);
    }
}
