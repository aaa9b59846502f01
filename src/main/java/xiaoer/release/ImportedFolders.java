package xiaoer.release;

import java.util.List;
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

    /** Nothing of a folder that was never imported. */
    Manifest last(List<String> folders) {
        List<String> manifests = jdbc.sql("select manifest from release_import where folder in (:folders)")
                .param("folders", folders)
                .query(String.class)
                .list();
        return manifests.stream()
                .map(Manifest::read)
                .reduce(Manifest.EMPTY, (some, others) -> some.with(others, others.byPath()::containsKey));
    }

    @Transactional
    void remember(List<String> folders, Manifest manifest) {
        folders.forEach(folder -> remember(folder, manifest.below(folder + "/")));
    }

    private void remember(String folder, Manifest manifest) {
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
