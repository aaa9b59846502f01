package xiaoer.shop;

/** Where an order comes from. */
enum OrderSource {
    /** A pre-sale consult that ended in a deal. */
    SERVICE(1),
    /** The pack's generator or its planned orders. */
    SYSTEM(2);

    private final int digit;

    OrderSource(int digit) {
        this.digit = digit;
    }

    /** The digit that stands for it in an order's number. */
    int digit() {
        return digit;
    }
}
