package xiaoer.shop;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;
import xiaoer.shared.Refusal;
import xiaoer.shift.Scene;

interface Shops extends CrudRepository<Shop, UUID> {

    /**
     * The shop of a shift.
     *
     * @throws Refusal {@code NO_SHOP} when the shift's pack has no orders
     */
    default Shop of(Scene scene) {
        return findById(scene.shift())
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.CONFLICT, "NO_SHOP", scene.pack().id()));
    }
}
