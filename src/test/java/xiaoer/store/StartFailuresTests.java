package xiaoer.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.mock.env.MockEnvironment;

/** Why the program cannot start is one sentence, and what to do another, in the machine's language. */
class StartFailuresTests {

    @TempDir
    Path folder;

    final Locale machine = Locale.getDefault();

    @AfterEach
    void giveTheLanguageBack() {
        Locale.setDefault(machine);
    }

    @Test
    void a_file_that_another_program_uses() throws IOException {
        Path file = folder.resolve("shop.mv.db");
        Files.createFile(file);
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            other.lock();
            FailureAnalysis told = told(opening(), Locale.ENGLISH);
            assertThat(told.getDescription()).contains(folder.resolve("shop").toString(), "in use by another program");
            assertThat(told.getAction()).contains("stop it first");
        }
    }

    @Test
    void a_damaged_file() throws IOException {
        byte[] garbage = new byte[20_000];
        Arrays.fill(garbage, (byte) 'x');
        Files.write(folder.resolve("shop.mv.db"), garbage);
        assertThat(told(opening(), Locale.ENGLISH).getDescription()).contains("shop.mv.db is damaged");
        assertThat(told(opening(), Locale.CHINA).getDescription()).contains("已损坏");
    }

    @Test
    void a_full_disk() {
        assertThat(told(new IOException("No space left on device"), Locale.ENGLISH)
                        .getAction())
                .contains("Make at least 100 MB");
    }

    @Test
    void a_database_that_a_newer_version_has_written() {
        FlywayValidateException newer = new FlywayValidateException(
                new ErrorDetails(null, "applied migration not resolved locally: 99"), "validation failed");
        assertThat(told(newer, Locale.ENGLISH).getAction()).contains("Start the newer version");
    }

    @Test
    void a_port_that_is_taken() {
        FailureAnalysis told = told(new PortInUseException(8080), Locale.ENGLISH);
        assertThat(told.getDescription()).contains("Port 8090 is taken");
        assertThat(told.getAction()).contains("--server.port");
    }

    @Test
    void a_database_that_does_not_answer_or_does_not_let_us_in() {
        assertThat(told(new SQLException("refused", "08001"), Locale.ENGLISH).getDescription())
                .contains("does not answer");
        assertThat(told(new SQLException("password", "28P01"), Locale.ENGLISH).getAction())
                .contains("spring.datasource.password");
    }

    @Test
    void anything_else_is_left_to_others() {
        assertThat(new StartFailures(environment()).analyze(new IllegalStateException("a mistake of ours")))
                .isNull();
    }

    private FailureAnalysis told(Throwable cause, Locale language) {
        Locale.setDefault(language);
        FailureAnalysis told = new StartFailures(environment()).analyze(new BeanCreationException("flyway", cause));
        assertThat(told).isNotNull();
        return told;
    }

    private Throwable opening() {
        DataSourceProperties properties = new DataSourceProperties();
        properties.setUrl(url());
        try (Pool pool = new ConnectionSettings().dataSource(properties)) {
            pool.setInitializationFailTimeout(-1);
            pool.setConnectionTimeout(500);
            return catchThrowable(pool::getConnection);
        }
    }

    private MockEnvironment environment() {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", url())
                .withProperty("server.port", "8090");
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("shop") + ";MODE=PostgreSQL";
    }
}
