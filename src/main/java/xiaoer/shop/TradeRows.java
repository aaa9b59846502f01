package xiaoer.shop;

import org.springframework.data.repository.Repository;

/** The trades of shifts in the database; saved with their orders. */
interface TradeRows extends Repository<Trade, Long> {

    Trade save(Trade trade);
}
