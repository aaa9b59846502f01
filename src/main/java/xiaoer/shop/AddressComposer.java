package xiaoer.shop;

import java.util.List;
import xiaoer.shift.Chance;
import xiaoer.shop.facts.Address;

/**
 * Makes up buyers' addresses out of real divisions. Everything random comes from the given chance: the same chance gives
 * the same address.
 */
final class AddressComposer {

    /**
     * @param truth {@code GENUINE} or {@code FICTITIOUS}
     * @param defects codes of what is visibly wrong, e.g. {@code POSTCODE_ELSEWHERE}; empty for genuine addresses
     * @param incomplete whether the buyer must be asked before shipping; such an address is genuine
     */
    record Composed(Address address, String truth, List<String> defects, boolean incomplete) {}

    /** A complete address of a real buyer. */
    Composed genuine(Chance chance) {
        return new Composed(
                Address.typed("邓李", "西宁市", "经济技术开发区昆仑东路" + chance.between(0, 1, 200) + "号", "810007", ""),
                "GENUINE",
                List.of(),
                false);
    }

    /** A real buyer's address that lacks something or differs from what was said in chat. */
    Composed incomplete(Chance chance) {
        Address whole = genuine(chance).address();
        return new Composed(
                Address.typed(whole.recipient(), whole.region(), "武侯区人民南路四段", "610000", whole.phone()),
                "GENUINE",
                List.of(),
                true);
    }

    /** An invented address with at least one visible defect. */
    Composed fictitious(Chance chance) {
        Address whole = genuine(chance).address();
        return new Composed(
                Address.typed(whole.recipient(), whole.region(), whole.address(), "100000", whole.phone()),
                "FICTITIOUS",
                List.of("POSTCODE_ELSEWHERE"),
                false);
    }
}
