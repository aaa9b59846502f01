package xiaoer.shop;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;
import xiaoer.shift.Scene;

/** The shops of shifts, wherever a shift lives. */
@Component
class Shops {

    private final ShopRows rows;
    private final WorkingState.Register memory;

    Shops(ShopRows rows, WorkingState.Register memory) {
        this.rows = rows;
        this.memory = memory;
    }

    /**
     * The shop of a shift.
     *
     * @throws Refusal {@code NO_SHOP} when the shift's pack has no orders
     */
    Shop of(Scene scene) {
        return findById(scene.shift())
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.CONFLICT, "NO_SHOP", scene.pack().id()));
    }

    /** Empty when the shift's pack has no orders. */
    Optional<Shop> findById(UUID shift) {
        Optional<ShopInMemory> inMemory = inMemory(shift);
        return inMemory.isPresent() ? inMemory.get().shop() : rows.findById(shift);
    }

    void save(Shop shop) {
        inMemory(shop.shift()).ifPresentOrElse(inMemory -> inMemory.open(shop), () -> rows.save(shop));
    }

    private Optional<ShopInMemory> inMemory(UUID shift) {
        return memory.part(shift, ShopInMemory.class, ShopInMemory::new);
    }
}
