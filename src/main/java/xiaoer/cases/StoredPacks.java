package xiaoer.cases;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.release.FileSet;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;

/** The packs in the database. A version is read once and then remembered: it never changes. */
@Repository
class StoredPacks implements Packs {

    private final JdbcClient jdbc;
    private final Map<Version, Pack> read = new ConcurrentHashMap<>();

    StoredPacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Version(String id, int number) {}

    /** What the folder of a pack held when it was last looked at. */
    record Seen(String pack, String hash, List<Problem> problems) {}

    @Override
    public List<Pack> list() {
        return jdbc.sql("select id, max(version) as number from cases_pack group by id order by id")
                .query((row, i) -> get(row.getString("id"), row.getInt("number")))
                .list();
    }

    @Override
    public Pack newest(String id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    @Override
    public Pack get(String id, int version) {
        return read.computeIfAbsent(new Version(id, version), this::load);
    }

    Optional<Pack> find(String id) {
        int newest = jdbc.sql("select coalesce(max(version), 0) from cases_pack where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        return newest == 0 ? Optional.empty() : Optional.of(get(id, newest));
    }

    FileSet files(String id, int version) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        jdbc.sql("select path, content from cases_file where pack = ? and version = ?")
                .params(id, version)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return new FileSet(files);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node took the version */
    @Transactional
    void add(Pack pack, FileSet files, String author, Instant at) {
        jdbc.sql("insert into cases_pack (id, version, hash, imported_at, author) values (?, ?, ?, ?, ?)")
                .params(pack.id(), pack.version(), pack.hash(), at.atOffset(ZoneOffset.UTC), author)
                .update();
        files.byPath()
                .forEach((path, content) -> jdbc.sql(
                                "insert into cases_file (pack, version, path, content) values (?, ?, ?, ?)")
                        .params(pack.id(), pack.version(), path, content)
                        .update());
    }

    List<Seen> seen() {
        return jdbc.sql("select pack, hash, problems from cases_import order by pack")
                .query((row, i) -> new Seen(
                        row.getString("pack"),
                        row.getString("hash"),
                        List.of(CanonicalJson.read(row.getString("problems"), Problem[].class))))
                .list();
    }

    @Transactional
    void remember(Seen seen) {
        forget(seen.pack());
        jdbc.sql("insert into cases_import (pack, hash, problems) values (?, ?, ?)")
                .params(seen.pack(), seen.hash(), CanonicalJson.of(seen.problems()))
                .update();
    }

    void forget(String pack) {
        jdbc.sql("delete from cases_import where pack = ?").param(pack).update();
    }

    private Pack load(Version version) {
        FileSet files = files(version.id(), version.number());
        if (files.byPath().isEmpty()) {
            throw unknown(version.id() + " " + version.number());
        }
        return Objects.requireNonNull(
                new PackFiles().read(version.id(), version.number(), files), "What was stored has been checked before");
    }

    private static Refusal unknown(String pack) {
        return Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_PACK", pack.length() > 100 ? pack.substring(0, 100) : pack);
    }
}
