package xiaoer.aftersales.events;

/** What a claim is about; each kind has a process of its own (handbook §4). */
public enum ClaimKind {
    /** P1 仅退款 */
    REFUND_ONLY("refundOnly"),
    /** P2 退货退款 */
    RETURN_REFUND("returnRefund"),
    /** P3 换货 */
    EXCHANGE("exchange"),
    /** P4 延长收货 */
    EXTEND_RECEIPT("extendReceipt"),
    /** P5 改地址 */
    ADDRESS_CHANGE("addressChange"),
    /** P6 未收到货 */
    NON_RECEIPT("nonReceipt"),
    /** P7 错发、漏发、漏赠品 */
    WRONG_ITEM("wrongItem"),
    /** P8 取消、缺货 */
    CANCEL("cancelOrder"),
    /** P10 投诉 */
    COMPLAINT("complaint");

    private final String process;

    ClaimKind(String process) {
        this.process = process;
    }

    /** Whether it asks for money back, to which the buyer puts the password of the account (seed 0 图6-10). */
    public boolean asksForMoney() {
        return this == REFUND_ONLY || this == RETURN_REFUND;
    }

    /** The id of the process that works it. */
    public String process() {
        return process;
    }
}
