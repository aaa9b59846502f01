package xiaoer.shop.facts;

/**
 * Where an order is to be sent, as the buyer typed it. Nothing is trimmed or corrected here; an empty text means that
 * the buyer gave none.
 *
 * @param recipient 收货人
 * @param region 送货地区, usually the city
 * @param address 送货地址, within the region
 * @param postcode 邮编
 * @param phone 电话; may be empty
 * @param chatRecipient the recipient the buyer named in chat, if another word was said about it
 * @param chatAddress the address the buyer named in chat, likewise
 * @param confirmed whether the buyer has confirmed this address in writing
 */
public record Address(
        String recipient,
        String region,
        String address,
        String postcode,
        String phone,
        String chatRecipient,
        String chatAddress,
        boolean confirmed) {

    /** As typed in the shop, with nothing said in chat. */
    public static Address typed(String recipient, String region, String address, String postcode, String phone) {
        return new Address(recipient, region, address, postcode, phone, "", "", false);
    }

    /** The same address after the buyer has confirmed it in writing. */
    public Address confirm() {
        return new Address(recipient, region, address, postcode, phone, chatRecipient, chatAddress, true);
    }
}
