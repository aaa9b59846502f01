package xiaoer.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.rulebook.CheckReport.ScenarioResult;
import xiaoer.shared.CanonicalJson;
import xiaoer.workflow.WorkflowReport.WalkResult;

/** The rows of {@code release_release}; the highest number is in force. */
@Repository
class StoredReleases {

    private final JdbcClient jdbc;
    private final StoredFiles files;

    StoredReleases(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The number in force; 0 before the first release. */
    int latest() {
        return jdbc.sql("select coalesce(max(number), 0) from release_release")
                .query(Integer.class)
                .single();
    }

    Optional<Release> find(int number) {
        return jdbc.sql("select * from release_release where number = ?")
                .param(number)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The newest first, without their content. */
    List<ReleaseHead> heads(int atMost) {
        return jdbc.sql("select number, published_at, author, message, hash from release_release"
                        + " order by number desc fetch first ? rows only")
                .param(atMost)
                .query((row, i) -> new ReleaseHead(
                        row.getInt("number"),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("author"),
                        row.getString("message"),
                        row.getString("hash")))
                .list();
    }

    /** The newest first. */
    List<Release> list(int atMost) {
        return jdbc.sql("select * from release_release order by number desc fetch first ? rows only")
                .param(atMost)
                .query((row, i) -> read(row))
                .list();
    }

    /**
     * Adds a release whose number follows the one in force.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node took the number
     */
    @Transactional
    void add(Release release, FileSet content) {
        files.keep(content);
        jdbc.sql("insert into release_release (number, hash, published_at, author, message, manifest, scenarios, walks)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        release.number(),
                        release.hash(),
                        release.at().atOffset(ZoneOffset.UTC),
                        release.author(),
                        release.message(),
                        release.manifest().text(),
                        CanonicalJson.of(release.scenarios()),
                        CanonicalJson.of(release.walks()))
                .update();
    }

    private Release read(ResultSet row) throws SQLException {
        return new Release(
                row.getInt("number"),
                row.getString("hash"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                row.getString("message"),
                Manifest.read(row.getString("manifest")),
                List.of(CanonicalJson.read(row.getString("scenarios"), ScenarioResult[].class)),
                List.of(CanonicalJson.read(row.getString("walks"), WalkResult[].class)));
    }
}
