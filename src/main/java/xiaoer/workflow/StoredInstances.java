package xiaoer.workflow;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

interface StoredInstances extends Repository<StoredInstance, UUID> {

    StoredInstance save(StoredInstance instance);

    Optional<StoredInstance> findById(UUID id);

    List<StoredInstance> findByOwnerAndParentIsNullOrderByOrdinal(UUID owner);

    List<StoredInstance> findByOwnerAndEndedAtIsNullOrderByOrdinal(UUID owner);

    List<StoredInstance> findByParentOrderByOrdinal(UUID parent);

    /**
     * Both from the ends of an index, so that it does not matter how many instances there have been; what the transaction has
     * changed is not written for it.
     */
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    @Query("""
            select coalesce(max(i.ordinal), 0) as last,
                (select count(r) from StoredInstance r where r.owner = :owner and r.endedAt is null) as running
            from StoredInstance i where i.owner = :owner""")
    Counted count(UUID owner);

    interface Counted {
        long getLast();

        long getRunning();
    }
}
