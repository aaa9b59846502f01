package xiaoer.aftersales;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** What was said in shifts of the database; see {@link Lines}. */
interface LineRows extends Repository<Line, Long> {

    Line save(Line line);

    List<Line> findByShiftOrderById(UUID shift);
}
