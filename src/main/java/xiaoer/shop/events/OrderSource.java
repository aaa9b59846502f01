package xiaoer.shop.events;

/** Where an order comes from. */
public enum OrderSource {
    /** A pre-sale consult that ended in a deal. */
    SERVICE(1),
    /** The pack's generator or its planned orders. */
    SYSTEM(2);

    private final int digit;

    OrderSource(int digit) {
        this.digit = digit;
    }

    /** The digit that stands for it in an order's number. */
    public int digit() {
        return digit;
    }
}
