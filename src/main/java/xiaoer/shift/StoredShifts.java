package xiaoer.shift;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredShifts extends Repository<Shift, UUID> {

    /** Written at once, for the events of its log refer to it. */
    Shift saveAndFlush(Shift shift);

    @Query("select s from Shift s where s.id = :id")
    Optional<Shift> read(UUID id);

    /**
     * Locks the row and with it that of its clock, which then need not be read; waits for whoever holds them no longer than
     * connections wait for any lock. The count is as old as the waiting: whether a command is known is only certain when
     * its answer is written.
     *
     * @param key of a command; how many answers were given to it
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select new xiaoer.shift.StoredShifts$Locked(s, c,
                (select count(a) from StoredAnswer a where a.shiftId = :id and a.commandKey = :key))
            from Shift s join TrainingClock c on c.id = s.id where s.id = :id""")
    Optional<Locked> lock(UUID id, String key);

    /** @param clock is told to nobody here; it only has been read */
    record Locked(Shift shift, Object clock, long answers) {}

    List<Shift> findByStudentIdInOrderByStartedAtDescId(Collection<UUID> students, Limit limit);

    /** The releases that shifts of a state stand on, the newest first. */
    @Query("select distinct s.releaseNumber from Shift s where s.state = :state order by s.releaseNumber desc")
    List<Integer> releases(ShiftInfo.State state, Limit limit);

    Page<Shift> findByStateOrderByStartedAtDescId(ShiftInfo.State state, Pageable page);

    long countByState(ShiftInfo.State state);

    long countByStudentIdAndState(UUID student, ShiftInfo.State state);

    boolean existsByStudentIdAndModeAndState(UUID student, Mode mode, ShiftInfo.State state);

    @Query("select s.id as id, s.lastSeq as lastSeq from Shift s where s.id in :ids")
    List<Head> heads(Collection<UUID> ids);

    /** How far a shift's log has grown. */
    interface Head {
        UUID getId();

        long getLastSeq();
    }
}
