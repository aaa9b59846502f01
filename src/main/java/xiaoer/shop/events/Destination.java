package xiaoer.shop.events;

import xiaoer.shop.facts.Address;

/**
 * Where an order goes, as the buyer wrote it. Texts are never null; an empty one was not given.
 *
 * @param region the delivery region, e.g. {@code 西宁市}
 * @param address the address within the region
 */
public record Destination(String recipient, String region, String address, String postcode, String phone) {

    /** The longest text of any part, in characters. */
    public static final int MAX_TEXT = 200;

    public static Destination of(Address address) {
        return new Destination(
                address.recipient(), address.region(), address.address(), address.postcode(), address.phone());
    }
}
