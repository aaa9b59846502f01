package xiaoer.release;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The content of files by its hash. What two releases share is stored once. */
@Repository
class StoredFiles {

    /** Below what either database takes as parameters of one statement. */
    private static final int CHUNK = 500;

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void keep(FileSet files) {
        Map<String, String> manifest = files.manifest().byPath();
        Set<String> missing = new HashSet<>(manifest.values());
        for (List<String> hashes : chunks(manifest.values())) {
            missing.removeAll(jdbc.sql("select hash from release_file where hash in (:hashes)")
                    .param("hashes", hashes)
                    .query(String.class)
                    .list());
        }
        manifest.forEach((path, hash) -> {
            if (missing.remove(hash)) {
                jdbc.sql("insert into release_file (hash, content) values (?, ?) on conflict do nothing")
                        .params(hash, files.at(path))
                        .update();
            }
        });
    }

    /** @throws IllegalStateException when content is missing that a stored manifest names */
    FileSet load(Manifest manifest) {
        Map<String, byte[]> contents = new TreeMap<>();
        for (List<String> hashes : chunks(manifest.byPath().values())) {
            jdbc.sql("select hash, content from release_file where hash in (:hashes)")
                    .param("hashes", hashes)
                    .query(row -> {
                        contents.put(row.getString("hash"), row.getBytes("content"));
                    });
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        manifest.byPath().forEach((path, hash) -> {
            byte[] content = contents.get(hash);
            if (content == null) {
                throw new IllegalStateException("The stored content of " + path + " is missing");
            }
            files.put(path, content);
        });
        return new FileSet(files);
    }

    private static List<List<String>> chunks(java.util.Collection<String> hashes) {
        List<String> distinct = List.copyOf(new HashSet<>(hashes));
        return java.util.stream.IntStream.range(0, (distinct.size() + CHUNK - 1) / CHUNK)
                .mapToObj(i -> distinct.subList(i * CHUNK, Math.min(distinct.size(), (i + 1) * CHUNK)))
                .toList();
    }
}
