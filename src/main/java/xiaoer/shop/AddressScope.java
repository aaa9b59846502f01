package xiaoer.shop;

/** What a new address is for. */
enum AddressScope {
    /** All orders that were placed together: saved at once. */
    TRADE,
    /** One order: saved only if its shipment succeeds. */
    ORDER
}
