package xiaoer.clock;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TrainingClocks extends Repository<TrainingClock, UUID> {

    TrainingClock saveAndFlush(TrainingClock clock);

    @Query("select c from TrainingClock c where c.id = :id")
    Optional<TrainingClock> read(UUID id);

    @Query("select c from TrainingClock c where c.id in :ids")
    List<TrainingClock> readAll(Collection<UUID> ids);

    /** Locked, because a wake-up that found nothing to do plans the next one without its owner's lock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TrainingClock> findById(UUID id);

    boolean existsByPausedFalse();

    long countByPausedFalse();

    /** Locked likewise, in an order in which nobody can block another. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<TrainingClock> findByPausedFalseOrderById();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<TrainingClock> findByHaltedTrueOrderById();
}
