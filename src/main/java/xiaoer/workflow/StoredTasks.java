package xiaoer.workflow;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface StoredTasks extends Repository<StoredTask, UUID> {

    StoredTask save(StoredTask task);

    Optional<StoredTask> findById(UUID id);

    /** A task with its instance and the one that has called it; none of them is written for it. */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    @Query("""
            select t, i, p from StoredTask t join StoredInstance i on i.id = t.instance
            left join StoredInstance p on p.id = i.parent where t.id = :id""")
    List<Object[]> readAround(UUID id);

    @Query("""
            select new xiaoer.workflow.Store$OpenTask(t, i) from StoredTask t join StoredInstance i on i.id = t.instance
            where t.owner = :owner and not t.closed order by t.openedAt, i.ordinal, t.openedBy""")
    List<Store.OpenTask> open(UUID owner);

    Optional<StoredTask> findByInstanceAndWorkAndClosedFalse(UUID instance, String work);
}
