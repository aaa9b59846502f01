package xiaoer.release;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.system.ApplicationHome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.PassedChecks;

/**
 * What the checks of the releases found sound, kept with the releases: the rows of {@code release_passed_check}. What
 * another build of the program has found counts for nothing, because it may have understood the files otherwise.
 */
@Component
class StoredChecks implements PassedChecks {

    /** Some for each folder, process and case of a large shop; whoever has more checks more. */
    private static final int MOST = 5_000;

    private final JdbcClient jdbc;
    private final String program = CanonicalJson.sha256(program()).substring(0, 16);

    /** Read late, because the first who ask are made before the tables are. */
    private final SingletonSupplier<Map<String, Passed>> stored = SingletonSupplier.of(this::read);

    /** On a thread whose checks leave nothing behind, and on those that it starts. */
    private final InheritableThreadLocal<Boolean> nothingKept = new InheritableThreadLocal<>();

    /** What is not stored yet. */
    private final Map<String, Passed> fresh = new ConcurrentHashMap<>();

    StoredChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Passed> find(String subject) {
        Passed passed = fresh.get(subject);
        return Optional.ofNullable(passed == null ? stored.obtain().get(subject) : passed);
    }

    @Override
    public void keep(String subject, Passed passed) {
        if (nothingKept.get() == null) {
            remember(subject, passed);
        }
    }

    void remember(String subject, Passed passed) {
        if (fresh.size() >= MOST) {
            fresh.clear();
        }
        fresh.put(subject, passed);
    }

    /** Whatever these checks find sound is known to nobody afterwards. */
    void withoutKeeping(Runnable checks) {
        nothingKept.set(true);
        try {
            checks.run();
        } finally {
            nothingKept.remove();
        }
    }

    /** Stores what has been kept since the last time; belongs to the transaction that publishes what was checked. */
    @Transactional
    void store() {
        Map<String, Passed> now = Map.copyOf(fresh);
        if (stored.obtain().size() + now.size() > MOST) {
            jdbc.sql("delete from release_passed_check").update();
            stored.obtain().clear();
        }
        now.forEach((subject, passed) -> {
            jdbc.sql("delete from release_passed_check where subject = ?")
                    .param(subject)
                    .update();
            jdbc.sql("insert into release_passed_check (subject, program, hash, found) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(subject, program, passed.hash(), passed.found())
                    .update();
            stored.obtain().put(subject, passed);
            fresh.remove(subject, passed);
        });
    }

    private Map<String, Passed> read() {
        Map<String, Passed> all = new ConcurrentHashMap<>();
        jdbc.sql("select subject, hash, found from release_passed_check where program = ?")
                .param(program)
                .query(row -> {
                    all.put(row.getString(1), new Passed(row.getString(2), row.getString(3)));
                });
        return all;
    }

    /** Changes with every build. */
    private static String program() {
        File source = new ApplicationHome(StoredChecks.class).getSource();
        if (source == null) {
            return "";
        }
        try (Stream<Path> files = Files.walk(source.toPath())) {
            long newest =
                    files.mapToLong(file -> file.toFile().lastModified()).max().orElse(0);
            return source.getName() + " " + source.length() + " " + newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
