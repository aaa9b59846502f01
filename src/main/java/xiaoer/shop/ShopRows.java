package xiaoer.shop;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The shops of shifts in the database; see {@link Shops}. */
interface ShopRows extends Repository<Shop, UUID> {

    Shop save(Shop shop);

    Optional<Shop> findById(UUID shift);
}
