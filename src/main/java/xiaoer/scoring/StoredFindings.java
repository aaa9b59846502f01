package xiaoer.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.LocalizedText;

/**
 * The findings computed last, with the watermark up to which the log was scored. Only a cache: dropping every row loses
 * nothing but time.
 */
@Repository
class StoredFindings {

    private static final String OF_SHIFT = " where shift_id = ? and release_number = ?";

    private final JdbcTemplate jdbc;

    StoredFindings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The findings by the number of their sheet, in the order in which they were kept, provided the log was scored exactly
     * up to this event.
     */
    @Transactional(readOnly = true)
    Optional<Map<String, List<ScoreFinding>>> upTo(UUID shift, int release, long seq) {
        List<Long> watermark =
                jdbc.queryForList("select scored_up_to from scoring_score" + OF_SHIFT, Long.class, shift, release);
        if (!watermark.contains(seq)) {
            return Optional.empty();
        }
        Map<String, List<ScoreFinding>> findings = new LinkedHashMap<>();
        jdbc.query(
                "select * from scoring_finding" + OF_SHIFT + " order by place",
                row -> {
                    findings.computeIfAbsent(row.getString("sheet"), sheet -> new ArrayList<>())
                            .add(finding(row));
                },
                shift,
                release);
        return Optional.of(findings);
    }

    /** Replaces what was kept, unless somebody else has scored the log as far or farther in the meantime. */
    @Transactional
    void keep(UUID shift, int release, long seq, Map<String, List<ScoreFinding>> findings) {
        jdbc.update("insert into scoring_score values (?, ?, 0) on conflict do nothing", shift, release);
        int moved = jdbc.update(
                "update scoring_score set scored_up_to = ?" + OF_SHIFT + " and scored_up_to < ?",
                seq,
                shift,
                release,
                seq);
        if (moved == 1) {
            jdbc.update("delete from scoring_finding" + OF_SHIFT, shift, release);
            jdbc.batchUpdate(
                    "insert into scoring_finding values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows(shift, release, findings));
        }
    }

    private static List<Object[]> rows(UUID shift, int release, Map<String, List<ScoreFinding>> findings) {
        List<Object[]> rows = new ArrayList<>();
        findings.forEach((sheet, ofSheet) ->
                ofSheet.forEach(finding -> rows.add(row(shift, release, rows.size(), sheet, finding))));
        return rows;
    }

    private static Object[] row(UUID shift, int release, int place, String sheet, ScoreFinding finding) {
        return new @Nullable Object[] {
            shift,
            release,
            place,
            finding.seq(),
            finding.rule(),
            finding.item(),
            finding.points(),
            finding.of(),
            finding.clause(),
            CanonicalJson.of(finding.about()),
            CanonicalJson.of(finding.sentence()),
            CanonicalJson.of(finding.better()),
            sheet
        };
    }

    @SuppressWarnings("unchecked") // Written from the very types above.
    private static ScoreFinding finding(ResultSet row) throws SQLException {
        return new ScoreFinding(
                row.getLong("seq"),
                row.getString("rule"),
                row.getInt("item"),
                row.getBigDecimal("points"),
                row.getBigDecimal("item_of"),
                CanonicalJson.read(row.getString("sentence"), LocalizedText.class),
                row.getString("clause"),
                CanonicalJson.read(row.getString("about"), List.class),
                CanonicalJson.read(row.getString("better"), LocalizedText.class));
    }
}
