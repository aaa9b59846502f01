package xiaoer.clock;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Agenda extends Repository<AgendaRow, AgendaRow.Key> {

    AgendaRow save(AgendaRow row);

    @Query("select r from AgendaRow r where r.clockId = :clock and r.due <= :until order by r.due, r.seq")
    Optional<AgendaRow> firstDue(UUID clock, Instant until, Limit one);

    @Query("select min(r.due) from AgendaRow r where r.clockId = :clock")
    Optional<Instant> earliest(UUID clock);

    @Modifying
    @Query("delete from AgendaRow r where r.clockId = :clock and r.seq = :seq")
    void remove(UUID clock, long seq);

    @Modifying
    @Query("delete from AgendaRow r where r.clockId = :clock and r.kind = :kind and r.about = :about")
    void remove(UUID clock, String kind, String about);

    @Modifying
    @Query("delete from AgendaRow r where r.clockId = :clock")
    void removeAll(UUID clock);
}
