package xiaoer.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xiaoer.shared.Refusal;
import xiaoer.testing.Program;

/** What the jar does besides running: it says in a sentence what came of it, and ends with a number that scripts read. */
class CommandsTests {

    private static final int WELL = 0;
    private static final int UNWELL = 1;
    private static final int WRONG_USE = 2;

    /** This test opens the file itself, too. */
    private static final String AS_THE_PROGRAM = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private String school;

    @BeforeEach
    void open() {
        school = "--" + Program.h2File(folder.resolve("school")) + AS_THE_PROGRAM;
        Flyway.configure().dataSource(url(school), "", "").load().migrate();
    }

    @Test
    void wrong_use_names_what_there_is() {
        assertThat(run("frobnicate")).isEqualTo(WRONG_USE);
        assertThat(run("backup")).isEqualTo(WRONG_USE);
        assertThat(run("verify", "all")).isEqualTo(WRONG_USE);
        assertThat(run("unpack")).isEqualTo(WRONG_USE);
        assertThat(said())
                .hasLineCount(4)
                .contains("backup")
                .contains("restore")
                .contains("compact");
        assertThat(Commands.areIn("--server.port=1")).isFalse();
    }

    @Test
    void only_the_packaged_jar_unpacks_itself() {
        assertThat(run("unpack", folder.resolve("unpacked").toString())).isEqualTo(UNWELL);
        assertThat(said()).hasLineCount(1).contains("java -jar xiaoer.jar unpack");
        assertThat(folder.resolve("unpacked")).doesNotExist();
    }

    @Test
    void nothing_is_unpacked_into_a_folder_with_something_in_it() throws IOException {
        Files.createFile(folder.resolve("mine"));

        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> new Unpacking(folder.resolve("xiaoer.jar"), folder));

        assertThat(refusal.reason()).isEqualTo("FOLDER_NOT_EMPTY");
    }

    @Test
    void a_backup_is_never_written_over_another_nor_restored_into_data() throws Exception {
        write("insert into identity_class values (random_uuid(), 'one')");
        String file = folder.resolve("one.zip").toString();
        assertThat(run("backup", file, school)).as("%s", said()).isEqualTo(WELL);
        assertThat(read("select actor from identity_audit where action = 'BACKUP_TAKEN'"))
                .startsWith("command:");
        assertThat(run("backup", file, school)).isEqualTo(UNWELL);
        assertThat(run("backup", folder.resolve("nowhere/one.zip").toString(), school))
                .isEqualTo(UNWELL);
        assertThat(run("restore", file, school)).isEqualTo(UNWELL);
        assertThat(said()).hasLineCount(4).doesNotContain("Exception");
        String other = "--" + Program.h2File(folder.resolve("other"));
        assertThat(run("verify", other)).as("of nothing").isEqualTo(UNWELL);
        assertThat(run("restore", file, other, "--xiaoer.authoring.root=" + folder.resolve("new")))
                .isEqualTo(WELL);
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void a_changed_event_is_named() throws Exception {
        assertThat(run("verify", school)).isEqualTo(WELL);
        write("insert into shift_shift values ('00000000-0000-0000-0000-00000000000a',"
                + " '00000000-0000-0000-0000-00000000000b', 'student01', 'tiny', 1, 1, 'textbook', 7, 'PRACTICE',"
                + " 'RUNNING', 60, current_timestamp, null, 1, 'abc')");
        write("insert into shift_event values ('00000000-0000-0000-0000-00000000000a', 1, current_timestamp,"
                + " 'ShiftStarted', '{}', '{}', '00', 'abc', '', 'abc')");
        assertThat(run("verify", school)).isEqualTo(UNWELL);
        assertThat(said()).contains("00000000-0000-0000-0000-00000000000a").contains("student01");
    }

    @Test
    void a_file_is_compacted_while_nobody_holds_it() throws Exception {
        write("create table filler as select \"X\", random_uuid() as y from system_range(1, 20000)");
        write("drop table filler");
        Path file = folder.resolve("school.mv.db");
        long before = Files.size(file);
        assertThat(run("compact", school)).as("%s", said()).isEqualTo(WELL);
        assertThat(Files.size(file)).isLessThan(before);

        try (FileChannel held = FileChannel.open(file, StandardOpenOption.WRITE)) {
            held.lock();
            assertThat(run("backup", folder.resolve("held.zip").toString(), school))
                    .isEqualTo(UNWELL);
        }
        assertThat(said()).contains("XIAOER_TOKEN").doesNotContain("Exception");
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Commands(out, out).run(arguments);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void write(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(school), "", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(school), "", "");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String url(String setting) {
        return setting.substring("--spring.datasource.url=".length());
    }
}
