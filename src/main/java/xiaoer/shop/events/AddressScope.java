package xiaoer.shop.events;

/** What a new address is for. */
public enum AddressScope {
    /** All orders that were placed together: saved at once. */
    TRADE,
    /** One order: saved only if its shipment succeeds. */
    ORDER
}
