package xiaoer.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredTasks extends Repository<StoredTask, UUID> {

    StoredTask save(StoredTask task);

    Optional<StoredTask> findById(UUID id);

    @Query("""
            select new xiaoer.workflow.Store$OpenTask(t, i) from StoredTask t join StoredInstance i on i.id = t.instance
            where t.owner = :owner and not t.closed order by t.openedAt, i.ordinal, t.openedBy""")
    List<Store.OpenTask> open(UUID owner);

    Optional<StoredTask> findByInstanceAndWorkAndClosedFalse(UUID instance, String work);
}
