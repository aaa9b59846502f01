package xiaoer.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every context a fresh database: in-memory H2, or one of a PostgreSQL that is started once per JVM. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        if (isPostgres()) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Postgres.create(name), "spring.datasource.username=postgres")
                    .applyTo(context);
        } else {
            TestPropertyValues.of("spring.datasource.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1")
                    .applyTo(context);
        }
    }

    /** The settings of an empty database of the kind that these tests do not run on. */
    public static List<String> ofTheOtherKind(Path folder) {
        return isPostgres()
                ? List.of(Program.h2File(folder.resolve("other")))
                : List.of(
                        "spring.datasource.url=" + Postgres.create("other_" + Long.toHexString(System.nanoTime())),
                        "spring.datasource.username=postgres");
    }

    private static boolean isPostgres() {
        return "postgres".equals(System.getProperty("xiaoer.test.database"));
    }

    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String create(String name) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return SERVER.getJdbcUrl("postgres", name);
        }
    }
}
