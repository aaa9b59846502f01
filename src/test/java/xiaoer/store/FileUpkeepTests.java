package xiaoer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** The file of many small commits stays near what it is worth. */
class FileUpkeepTests {

    private static final int COMMITS = 1_500;
    private static final int COMMITS_BETWEEN_GOES = 20;
    private static final int GOES_OF_TWO_SECONDS = 20;
    private static final int TABLES = 4;
    private static final long LEEWAY = 10_000_000;

    @TempDir
    Path folder;

    Path file;
    Pool pool;
    FileUpkeep upkeep;

    @BeforeEach
    void open() {
        file = folder.resolve("shop.mv.db");
        DataSourceProperties properties = new DataSourceProperties();
        properties.setUrl(url());
        pool = new ConnectionSettings().dataSource(properties);
        pool.setMaximumPoolSize(2);
        upkeep = new FileUpkeep(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void the_file_stays_small_while_people_work_when_nobody_does_and_after_a_stop() throws Exception {
        long most = work();
        tidyToTheEnd();
        long idle = Files.size(file);
        pool.close();
        long stopped = Files.size(file);
        long compacted = compacted();
        assertThat(most).as("while people work").isLessThan(4 * compacted + LEEWAY);
        assertThat(idle).as("when nobody works").isLessThan(4 * compacted + LEEWAY);
        assertThat(stopped).as("after a stop").isLessThan(compacted * 3 / 2);
    }

    @Test
    void a_file_that_nobody_changes_is_left_alone() throws Exception {
        work();
        tidyToTheEnd();
        byte[] before = Files.readAllBytes(file);
        for (int i = 0; i < 20; i++) {
            upkeep.tidy();
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void only_files_of_h2_are_kept_small() {
        assertThat(ConnectionSettings.isFile("jdbc:h2:./data/xiaoer")).isTrue();
        assertThat(ConnectionSettings.isFile("jdbc:h2:file:/data/xiaoer;CIPHER=AES"))
                .isTrue();
        assertThat(ConnectionSettings.isFile("jdbc:h2:mem:test")).isFalse();
        assertThat(ConnectionSettings.isFile("jdbc:h2:tcp://db/xiaoer")).isFalse();
        assertThat(ConnectionSettings.isFile("jdbc:postgresql://db/xiaoer")).isFalse();
    }

    @Test
    void what_the_url_says_itself_is_left_as_it_says() {
        assertThat(ConnectionSettings.missing("jdbc:h2:file:x;write_delay=100"))
                .containsEntry("MODE", "PostgreSQL")
                .containsEntry("DB_CLOSE_ON_EXIT", "FALSE")
                .doesNotContainKey("WRITE_DELAY");
    }

    /** @return the most bytes that the file had */
    private long work() throws SQLException, IOException {
        Random chance = new Random(8);
        long most = 0;
        try (Connection connection = pool.getConnection()) {
            for (int table = 0; table < TABLES; table++) {
                connection
                        .createStatement()
                        .execute("create table t" + table + " (id int primary key, text varchar, count int)");
            }
            connection.setAutoCommit(false);
            for (int commit = 1; commit <= COMMITS; commit++) {
                for (int table = 0; table < TABLES; table++) {
                    write(connection, table, commit, chance);
                }
                connection.commit();
                most = Math.max(most, Files.size(file));
                if (commit % COMMITS_BETWEEN_GOES == 0) {
                    upkeep.tidy();
                }
            }
        }
        return most;
    }

    private static void write(Connection connection, int table, int commit, Random chance) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into t" + table + " values (?, ?, 0)");
                PreparedStatement update =
                        connection.prepareStatement("update t" + table + " set count = count + 1 where id = ?")) {
            insert.setInt(1, commit);
            insert.setString(2, Long.toString(chance.nextLong(), 36).repeat(5));
            insert.executeUpdate();
            update.setInt(1, 1 + chance.nextInt(commit));
            update.executeUpdate();
        }
    }

    private void tidyToTheEnd() {
        for (int go = 0; go < GOES_OF_TWO_SECONDS; go++) {
            upkeep.tidy();
        }
    }

    private long compacted() throws SQLException, IOException {
        try (Connection alone = DriverManager.getConnection(url() + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            alone.createStatement().execute("shutdown compact");
        }
        return Files.size(file);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("shop");
    }
}
