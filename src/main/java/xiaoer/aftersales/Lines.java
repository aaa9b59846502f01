package xiaoer.aftersales;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

interface Lines extends CrudRepository<Line, Long> {

    List<Line> findByShiftOrderById(UUID shift);
}
