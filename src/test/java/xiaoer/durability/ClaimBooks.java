package xiaoer.durability;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tables say about claims, whatever the program would say. */
final class ClaimBooks {

    private final JdbcClient jdbc;

    ClaimBooks(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** @param rows a table, perhaps with a condition */
    int count(String rows, Object... values) {
        return jdbc.sql("select count(*) from " + rows)
                .params(values)
                .query(Integer.class)
                .single();
    }

    boolean nothingWaits(UUID shift) {
        return count("aftersales_claim where shift = ? and closed_at is null", shift) == 0
                && count("clock_agenda where clock_id = ? and kind like 'aftersales.%'", shift) == 0;
    }

    int claimsWithoutTheirInstance() {
        return count("""
                aftersales_claim c where not exists (
                    select 1 from workflow_instance i
                    where i.id = c.instance and i.owner = c.shift and i.parent is null
                        and i.owner_key = cast(c.number as varchar))""");
    }

    int ordersWhoseRefundsDifferFromTheLog() {
        return count("""
                shop_order o where o.paid_back <> (
                    select coalesce(sum(cast(e.data::json->>'amount' as numeric)), 0) from shift_event e
                    where e.shift_id = o.shift and e.event_type = 'RefundPaid' and e.data::json->>'order' = o.number)""");
    }

    int eventsThatDoNotFollowTheOneBefore() {
        return count("""
                shift_event e where e.seq > 1 and not exists (
                    select 1 from shift_event b
                    where b.shift_id = e.shift_id and b.seq = e.seq - 1 and b.hash = e.previous)""");
    }

    /** The ways that all instances took. */
    Collection<Trail> trails() {
        Map<UUID, Trail> trails = new LinkedHashMap<>();
        jdbc.sql("""
                select i.id, i.owner, i.owner_key, i.process, i.entries as length, s.first_entry, s.entries
                from workflow_instance i left join workflow_step s on s.instance = i.id
                order by i.id, s.first_entry""").query(row -> {
            String claim = row.getString("owner") + "/" + row.getString("owner_key");
            UUID id = row.getObject("id", UUID.class);
            Trail trail = trails.get(id);
            if (trail == null) {
                trail = new Trail(claim, row.getString("process"), row.getLong("length"));
                trails.put(id, trail);
            }
            trail.add(row.getLong("first_entry"), row.getString("entries"));
        });
        return trails.values();
    }
}
