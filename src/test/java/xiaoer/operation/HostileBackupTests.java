package xiaoer.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import xiaoer.shared.Refusal;

/** A backup that was cut off, changed or made up is refused, and nothing of it is taken over. */
class HostileBackupTests {

    private static final String TABLE = "tables/identity_class.jsonl";

    @TempDir
    Path folder;

    private Path good;
    private DataSource empty;

    @BeforeEach
    void takeABackup() throws Exception {
        DataSource school = database();
        Flyway.configure().dataSource(school).load().migrate();
        try (Connection connection = school.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into identity_class values (random_uuid(), 'one'), (random_uuid(), 'two')");
        }
        Files.createDirectories(folder.resolve("here/rules"));
        Files.writeString(folder.resolve("here/rules/a.drl"), "rule");
        good = folder.resolve("good.zip");
        try (OutputStream out = Files.newOutputStream(good)) {
            new Dump(school, folder.resolve("here")).writeTo(out, Instant.EPOCH);
        }
        empty = database();
    }

    @Test
    void the_untouched_one_is_restored_with_its_folders() throws Exception {
        try (DumpFile dump = DumpFile.open(good)) {
            new Restoring(empty, "here").restore(dump);
            assertThat(AuthoredFolders.restore(dump, folder.resolve("there"))).isEmpty();
            assertThat(AuthoredFolders.restore(dump, folder.resolve("there"))).containsExactly("rules");
        }
        assertThat(classes()).isEqualTo(2);
        assertThat(folder.resolve("there/rules/a.drl")).hasContent("rule");
    }

    @Test
    void one_that_is_no_zip_or_was_cut_off_is_refused() throws Exception {
        assertThat(reason(Files.writeString(folder.resolve("text.zip"), "hello")))
                .isEqualTo("BACKUP_BROKEN");
        byte[] bytes = Files.readAllBytes(good);
        Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(reason(cut)).isEqualTo("BACKUP_BROKEN");
        assertThat(reason(folder.resolve("missing.zip"))).isEqualTo("NO_BACKUP");
    }

    @Test
    void one_with_a_changed_a_missing_or_a_foreign_table_is_refused() throws Exception {
        assertThat(reason(changed(TABLE, text -> text.replace("one", "ONE")))).isEqualTo("BACKUP_BROKEN");
        assertThat(reason(changed(TABLE, text -> text.substring(0, text.indexOf('\n') + 1))))
                .isEqualTo("BACKUP_BROKEN");
        assertThat(reason(changed(TABLE, text -> null))).isEqualTo("BACKUP_BROKEN");
        assertThat(reason(changed(Contents.ENTRY, text -> text.replace("identity_class\"", "identity_class; drop\""))))
                .isEqualTo("BACKUP_BROKEN");
        assertThat(reason(changed(Contents.ENTRY, text -> text.replace("\"schema\":\"", "\"schema\":\"x"))))
                .isEqualTo("BACKUP_BROKEN");
        assertThat(reason(changed(Contents.ENTRY, text -> "[]"))).isEqualTo("BACKUP_BROKEN");
    }

    @Test
    void one_of_a_newer_schema_or_of_another_form_is_refused() throws Exception {
        assertThat(reason(changed(Contents.ENTRY, text -> text.replace("\"schema\":\"", "\"schema\":\"9"))))
                .isEqualTo("BACKUP_NEWER");
        assertThat(reason(changed(Contents.ENTRY, text -> text.replace("\"form\":1", "\"form\":2"))))
                .isEqualTo("BACKUP_FORM");
    }

    @Test
    void one_that_unpacks_to_far_more_than_its_size_is_refused_early() throws Exception {
        String bomb = " ".repeat(60 << 20);
        assertThat(reason(changed(TABLE, text -> bomb))).isEqualTo("BACKUP_BROKEN");
        assertThat(reason(changed(Contents.ENTRY, text -> bomb))).isEqualTo("BACKUP_BROKEN");
    }

    @Test
    void no_file_is_written_beside_its_folder() throws Exception {
        for (String name :
                new String[] {"authored/rules/../../out", "authored/rules/a\\..\\out", "authored/rules/../x"}) {
            Path made = changed(name, text -> "out");
            try (DumpFile dump = DumpFile.open(made)) {
                Refusal refusal = catchThrowableOfType(
                        Refusal.class, () -> AuthoredFolders.restore(dump, folder.resolve("there/deep")));
                assertThat(refusal).as(name).isNotNull();
            }
            assertThat(folder.resolve("there/out")).doesNotExist();
            assertThat(folder.resolve("there/deep/x")).doesNotExist();
            FileSystemUtils.deleteRecursively(folder.resolve("there"));
        }
    }

    @Test
    void a_database_that_holds_anything_is_left_alone() throws Exception {
        try (DumpFile dump = DumpFile.open(good)) {
            new Restoring(empty, "here").restore(dump);
        }
        assertThat(reason(good)).isEqualTo("NOT_EMPTY");
        assertThat(classes()).isEqualTo(2);
    }

    private String reason(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> {
            try (DumpFile dump = DumpFile.open(file)) {
                new Restoring(empty, "here").restore(dump);
            }
        });
        return refusal == null ? "restored" : refusal.reason();
    }

    private long classes() throws Exception {
        try (Connection connection = empty.getConnection();
                var query = connection.createStatement();
                var row = query.executeQuery("select count(*) from identity_class")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The good backup with one entry changed, or added; null takes it away. */
    private Path changed(String name, UnaryOperator<String> change) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(good.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        String before = new String(entries.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        String after = change.apply(before);
        entries.remove(name);
        if (after != null) {
            entries.put(name, after.getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return Files.write(folder.resolve(UUID.randomUUID() + ".zip"), bytes.toByteArray());
    }

    private static DataSource database() {
        return new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    }
}
