package xiaoer.shop;

import java.util.List;
import org.jspecify.annotations.Nullable;
import xiaoer.shop.events.Destination;
import xiaoer.shop.events.OrderSource;
import xiaoer.shop.events.Wish;

/**
 * A trade that a buyer is about to place.
 *
 * @param planned by which the shift's plan knows it, together with the line
 * @param whole the address the buyer gives when asked; null when it is the same
 * @param defects codes of what was made wrong with a fictitious address
 * @param memos notes that colleagues left on every order
 */
record NewTrade(
        String planned,
        String buyer,
        OrderSource source,
        Destination to,
        AddressTruth truth,
        @Nullable Destination whole,
        List<String> defects,
        List<PlannedTrade.Line> lines,
        Wish wish,
        List<PlannedTrade.Memo> memos,
        boolean loses,
        TradeTerms terms) {

    /** By which the shift's plan knows the order of a line, counted from 1. */
    String plannedOrder(int line) {
        return planned + "-" + line;
    }
}
