package xiaoer.release;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What each folder held when it was last imported, so that only what changed since is applied. */
@Repository
class ImportedFolders {

    private final JdbcClient jdbc;

    ImportedFolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the folder was never imported. */
    Manifest last(String folder) {
        return jdbc.sql("select manifest from release_import where folder = ?")
                .param(folder)
                .query(String.class)
                .optional()
                .map(Manifest::read)
                .orElse(Manifest.EMPTY);
    }

    @Transactional
    void remember(String folder, Manifest manifest) {
        int changed = jdbc.sql("update release_import set manifest = ? where folder = ?")
                .params(manifest.text(), folder)
                .update();
        if (changed == 0) {
            jdbc.sql("insert into release_import (folder, manifest) values (?, ?)")
                    .params(folder, manifest.text())
                    .update();
        }
    }
}
