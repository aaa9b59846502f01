package xiaoer.shop;

import org.springframework.data.repository.CrudRepository;

interface Trades extends CrudRepository<Trade, Long> {}
