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
import xiaoer.testing.Program;

/**
 * Students work while the operating system kills the program at moments nobody chose. Whatever was acknowledged must be
 * there afterwards, exactly once, and what was cut off can be sent again under its key.
 */
class KillIT {

    /** Fixed, so that a failure can be repeated as far as the operating system allows. */
    private static final long SEED = 20150717;

    /** Side by side, because a start, of which there are many here, keeps little more than one core busy. */
    private static final int PROGRAMS = 2;

    private static final int KILLS = 6;
    private static final int KILLS_ON_POSTGRESQL = 2;
    private static final int MANY = 94;
    private static final int MANY_ON_POSTGRESQL = 10;

    /** In a longer shift the order that is worked on would be lost to its deadline. */
    private static final int KILLS_OF_A_SHIFT = 5;

    @TempDir
    Path folder;

    @Test
    void kills_lose_nothing_acknowledged_on_h2() throws Exception {
        killOnH2(KILLS);
    }

    @Test
    void kills_lose_nothing_acknowledged_on_postgresql() throws Exception {
        killOnPostgresql(KILLS_ON_POSTGRESQL);
    }

    @Test
    @Tag("long")
    void many_kills_lose_nothing_acknowledged_on_h2() throws Exception {
        killOnH2(MANY);
    }

    @Test
    @Tag("long")
    void many_kills_lose_nothing_acknowledged_on_postgresql() throws Exception {
        killOnPostgresql(MANY_ON_POSTGRESQL);
    }

    private void killOnH2(int kills) throws Exception {
        ExecutorService students = Executors.newFixedThreadPool(PROGRAMS);
        try {
            List<Future<Void>> shifts = new ArrayList<>();
            for (int i = 0; i < PROGRAMS; i++) {
                Path home = Files.createDirectories(folder.resolve("program" + i));
                List<String> database = List.of(Program.h2File(home.resolve("xiaoer")), Program.WITHOUT_PLANS);
                long seed = SEED + i;
                shifts.add(students.submit(() -> killShiftByShift(home, database, kills / PROGRAMS, seed)));
            }
            for (Future<Void> shift : shifts) {
                shift.get();
            }
        } finally {
            students.shutdownNow();
        }
    }

    private void killOnPostgresql(int kills) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            List<String> database = List.of(
                    "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "spring.datasource.username=postgres",
                    Program.WITHOUT_PLANS);
            killShiftByShift(folder, database, kills, SEED);
        }
    }

    /** One shift after another on the same database. */
    private static Void killShiftByShift(Path home, List<String> database, int kills, long seed) throws Exception {
        for (int done = 0; done < kills; done += KILLS_OF_A_SHIFT) {
            new KilledShift(home, database, Math.min(KILLS_OF_A_SHIFT, kills - done), seed + done).call();
        }
        return null;
    }
}
