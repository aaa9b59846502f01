package xiaoer.durability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;

/**
 * Students work while the operating system kills the program at moments nobody chose. Whatever was acknowledged must be
 * there afterwards, exactly once, and what was cut off can be sent again under its key.
 */
@Integration
class KillIT {

    /** Fixed, so that a failure can be repeated as far as the operating system allows. */
    private static final long SEED = 20150717;

    /** Side by side, because a start, of which there are many here, keeps little more than one core busy. */
    private static final int PROGRAMS = 2;

    private static final int MANY = 94;
    private static final int MANY_ON_POSTGRESQL = 10;

    /** Each costs a start; on PostgreSQL {@link TwoNodesIT} kills in each build. */
    private static final int ONCE = 1;

    /** In a longer shift the order that is worked on would be lost to its deadline. */
    private static final int KILLS_OF_A_SHIFT = 5;

    @TempDir
    Path folder;

    @Test
    void a_kill_loses_nothing_acknowledged() throws Exception {
        killShiftByShift(folder, h2(folder), ONCE, SEED);
    }

    @Test
    @Tag("long")
    void many_kills_lose_nothing_acknowledged_on_h2() throws Exception {
        ExecutorService students = Executors.newFixedThreadPool(PROGRAMS);
        try {
            List<Future<Void>> shifts = new ArrayList<>();
            for (int i = 0; i < PROGRAMS; i++) {
                Path home = Files.createDirectories(folder.resolve("program" + i));
                long seed = SEED + i;
                shifts.add(students.submit(() -> killShiftByShift(home, h2(home), MANY / PROGRAMS, seed)));
            }
            for (Future<Void> shift : shifts) {
                shift.get();
            }
        } finally {
            students.shutdownNow();
        }
    }

    @Test
    @Tag("long")
    void many_kills_lose_nothing_acknowledged_on_postgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            List<String> database = List.of(
                    "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username=postgres",
                    Program.WITHOUT_PLANS);
            killShiftByShift(folder, database, MANY_ON_POSTGRESQL, SEED);
        }
    }

    private static List<String> h2(Path home) {
        return List.of(Program.h2File(home.resolve("xiaoer")), Program.WITHOUT_PLANS);
    }

    /** One shift after another on the same database. */
    private static Void killShiftByShift(Path home, List<String> database, int kills, long seed) throws Exception {
        for (int done = 0; done < kills; done += KILLS_OF_A_SHIFT) {
            new KilledShift(home, database, Math.min(KILLS_OF_A_SHIFT, kills - done), seed + done).call();
        }
        return null;
    }
}
