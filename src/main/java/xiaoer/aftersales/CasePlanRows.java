package xiaoer.aftersales;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.aftersales.events.ClaimsPlanned.Moment;
import xiaoer.shared.CanonicalJson;

/** The plans of cases as they were last found, so that a start of the program need not find them again. */
@Repository
class CasePlanRows {

    private final JdbcClient jdbc;

    CasePlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param fingerprint of the dependencies in the release that was played
     * @param sound whether the best way took no wrong turn in it
     */
    record Row(PlayDependencies dependencies, String fingerprint, List<Moment> moments, boolean sound) {}

    private record Moments(List<Moment> moments) {}

    Optional<Row> find(String pack, String profile, String planned) {
        return jdbc.sql("select dependencies, release_fingerprint, moments, sound from aftersales_case_plan"
                        + " where pack = ? and profile = ? and planned = ?")
                .params(pack, profile, planned)
                .query((row, number) -> new Row(
                        CanonicalJson.read(row.getString(1), PlayDependencies.class),
                        row.getString(2),
                        CanonicalJson.read(row.getString(3), Moments.class).moments(),
                        row.getBoolean(4)))
                .optional();
    }

    /** Another node may have found the same at the same time. */
    @Transactional
    void put(String pack, String profile, String planned, Row row) {
        jdbc.sql("delete from aftersales_case_plan where pack = ? and profile = ? and planned = ?")
                .params(pack, profile, planned)
                .update();
        jdbc.sql("insert into aftersales_case_plan"
                        + " (pack, profile, planned, dependencies, release_fingerprint, moments, sound)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        pack,
                        profile,
                        planned,
                        CanonicalJson.of(row.dependencies()),
                        row.fingerprint(),
                        CanonicalJson.of(new Moments(row.moments())),
                        row.sound())
                .update();
    }
}
