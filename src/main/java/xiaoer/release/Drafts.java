package xiaoer.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Problem;

/** The waiting changes. */
@Repository
class Drafts {

    private final JdbcClient jdbc;
    private final StoredFiles files;

    Drafts(JdbcClient jdbc, StoredFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    List<Draft> list() {
        return jdbc.sql("select * from release_draft order by saved_at desc")
                .query((row, i) -> read(row))
                .list();
    }

    List<UUID> ids() {
        return jdbc.sql("select id from release_draft order by saved_at desc")
                .query(UUID.class)
                .list();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql("select * from release_draft where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** The one change of the folder. */
    Optional<Draft> ofFolder() {
        return jdbc.sql("select * from release_draft where origin = ?")
                .param(Release.FOLDER)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Puts the folder's change in the place of its former one. */
    @Transactional
    void replaceFolders(Draft draft, FileSet content) {
        dropFolders();
        files.keep(content);
        jdbc.sql("insert into release_draft (id, origin, base, saved_at, author, manifest, problems)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        Release.FOLDER,
                        draft.base(),
                        draft.savedAt().atOffset(ZoneOffset.UTC),
                        draft.author(),
                        draft.manifest().text(),
                        CanonicalJson.of(draft.problems()))
                .update();
    }

    void dropFolders() {
        jdbc.sql("delete from release_draft where origin = ?")
                .param(Release.FOLDER)
                .update();
    }

    private Draft read(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getInt("base"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("author"),
                Manifest.read(row.getString("manifest")),
                List.of(CanonicalJson.read(row.getString("problems"), Problem[].class)));
    }
}
