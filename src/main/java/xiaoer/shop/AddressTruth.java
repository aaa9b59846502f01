package xiaoer.shop;

/** What an address really is; hidden from students until their shift has ended. */
enum AddressTruth {
    GENUINE,
    /** Genuine, but something is missing that the buyer gives when asked. */
    INCOMPLETE,
    FICTITIOUS;

    /** How rules and scores call it: an incomplete address is genuine. */
    String word() {
        return this == FICTITIOUS ? "FICTITIOUS" : "GENUINE";
    }
}
