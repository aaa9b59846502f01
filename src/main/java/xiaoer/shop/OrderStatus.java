package xiaoer.shop;

/** Where an order stands; the tabs of the order desk, in their order. */
enum OrderStatus {
    PLACED,
    SHIPPED,
    COMPLETED,
    VOIDED,
    INVALID,
    LOST,
    /** Ended without a sale: by agreement, unpaid, or with the money given back. */
    CLOSED;

    /** View-only: nothing may be done to the order any more. */
    public boolean terminal() {
        return this != PLACED && this != SHIPPED;
    }
}
