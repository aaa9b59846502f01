package xiaoer.shop;

import org.springframework.stereotype.Component;
import xiaoer.shared.WorkingState;

/** The trades of shifts, wherever a shift lives. */
@Component
class Trades {

    private final TradeRows rows;
    private final WorkingState.Register memory;

    Trades(TradeRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    /** Keeps a new trade with its orders. */
    void save(Trade trade) {
        memory.part(trade.shift(), ShopInMemory.class, ShopInMemory::new)
                .ifPresentOrElse(shop -> shop.add(trade), () -> rows.save(trade));
    }
}
