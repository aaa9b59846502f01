package xiaoer.shift;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredEvents extends Repository<StoredEvent, StoredEvent.Key> {

    @Query("select e from StoredEvent e where e.shiftId = :shift and e.seq > :after and e.seq <= :until order by e.seq")
    List<StoredEvent> between(UUID shift, long after, long until, Limit limit);
}
