package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import xiaoer.shared.Refusal;

class ArchiveTests {

    @Test
    void what_is_written_is_read_again() {
        FileSet files = files(Map.of("rules/a/决策 表.csv", "a,b", "rules/shop.dsl", ""));
        assertThat(read(Archive.write(files)).manifest()).isEqualTo(files.manifest());
    }

    @Test
    void the_same_set_gives_the_same_bytes() {
        FileSet files = files(Map.of("rules/a/x.drl", "1", "rules/b/y.drl", "2"));
        assertThat(Archive.write(files)).isEqualTo(Archive.write(files));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../rules/x.drl",
                "rules/../../x.drl",
                "/etc/x.drl",
                "C:/x.drl",
                "rules\\..\\x.drl",
                "rules//x.drl",
                "rules/./x.drl",
                "rules/a\u0000b.drl",
                "rules/a\nb.drl",
                "rules/nul /x.drl",
                "rules/nul./x.drl",
                "a/b/c/d/e/f/g/h/i.drl",
                "../evil.sh"
            })
    void a_name_that_leads_elsewhere_is_refused(String name) {
        assertThatThrownBy(() -> read(zip(Map.of(name, new byte[1])))).satisfies(e -> reason(e, "UNSAFE_NAME"));
    }

    @Test
    void an_endless_name_is_refused_and_not_repeated_in_full() {
        String name = "rules/" + "x".repeat(60_000) + ".drl";
        assertThatThrownBy(() -> read(zip(Map.of(name, new byte[1])))).satisfies(e -> {
            reason(e, "UNSAFE_NAME");
            assertThat(e.getMessage()).hasSizeLessThan(300);
        });
    }

    @Test
    void a_file_that_unpacks_to_more_than_the_bound_is_refused() {
        byte[] bomb = zip(Map.of("rules/x.drl", new byte[Intake.MAX_FILE_BYTES + 1]));
        assertThat(bomb).hasSizeLessThan(10_000);
        assertThatThrownBy(() -> read(bomb)).satisfies(e -> reason(e, "FILE_TOO_LARGE"));
    }

    @Test
    void many_files_that_unpack_to_more_than_the_bound_together_are_refused() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i <= Intake.MAX_TOTAL_BYTES / Intake.MAX_FILE_BYTES; i++) {
            files.put("rules/" + i + ".drl", new byte[Intake.MAX_FILE_BYTES]);
        }
        assertThatThrownBy(() -> read(zip(files))).satisfies(e -> reason(e, "FILES_TOO_LARGE"));
    }

    @Test
    void a_bomb_in_a_file_that_nobody_wants_is_refused_too() {
        byte[] bomb = zip(Map.of("picture.png", new byte[Intake.MAX_TOTAL_BYTES + 1]));
        assertThatThrownBy(() -> read(bomb)).satisfies(e -> reason(e, "FILES_TOO_LARGE"));
    }

    @Test
    void a_bomb_in_the_guise_of_a_folder_is_refused_too() {
        byte[] bomb = zip(Map.of("rules/", new byte[Intake.MAX_TOTAL_BYTES + 1]));
        assertThatThrownBy(() -> read(bomb)).satisfies(e -> reason(e, "FILES_TOO_LARGE"));
    }

    @Test
    void too_many_files_are_refused() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i <= Intake.MAX_FILES; i++) {
            files.put("rules/" + i + ".drl", new byte[0]);
        }
        assertThatThrownBy(() -> read(zip(files))).satisfies(e -> reason(e, "TOO_MANY_FILES"));
    }

    @Test
    void too_many_empty_folders_are_refused() {
        Map<String, byte[]> folders = new TreeMap<>();
        for (int i = 0; i <= 2 * Intake.MAX_FILES; i++) {
            folders.put("rules/" + i + "/", new byte[0]);
        }
        assertThatThrownBy(() -> read(zip(folders))).satisfies(e -> reason(e, "TOO_MANY_FILES"));
    }

    @Test
    void what_is_no_zip_or_a_cut_one_is_refused() {
        byte[] whole = zip(Map.of("rules/x.drl", "0123456789".repeat(100).getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> read("rules".getBytes(StandardCharsets.UTF_8))).satisfies(e -> reason(e, "NO_ZIP"));
        assertThatThrownBy(() -> read(new byte[0])).satisfies(e -> reason(e, "NO_ZIP"));
        assertThatThrownBy(() -> read(java.util.Arrays.copyOf(whole, 45))).satisfies(e -> reason(e, "BROKEN_ZIP"));
    }

    @Test
    void names_in_another_encoding_are_refused_in_words() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
            out.putNextEntry(new ZipEntry("rules/规则.drl"));
        }
        assertThatThrownBy(() -> read(bytes.toByteArray())).satisfies(e -> reason(e, "BROKEN_ZIP"));
    }

    @Test
    void text_that_is_not_utf8_is_refused() {
        byte[] gbk = "规则".getBytes(Charset.forName("GBK"));
        assertThatThrownBy(() -> read(zip(Map.of("rules/x.csv", gbk)))).satisfies(e -> reason(e, "NOT_UTF8"));
    }

    @Test
    void the_mark_before_a_text_is_no_part_of_it() {
        byte[] marked = "\uFEFFa,b".getBytes(StandardCharsets.UTF_8);
        assertThat(read(zip(Map.of("rules/x.csv", marked))).at("rules/x.csv"))
                .isEqualTo("a,b".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_editors_and_file_managers_leave_behind_is_passed_over() {
        FileSet files = read(zip(Map.of(
                "rules/.x.drl.swp", new byte[1],
                "rules/x.drl~", new byte[1],
                "rules/~$x.xlsx", new byte[1],
                "rules/.~lock.x.csv#", new byte[1],
                "__MACOSX/rules/x.drl", new byte[1],
                "rules/README.md", new byte[1],
                "rules/Thumbs.db", new byte[1],
                "rules/.git/config", new byte[1],
                "rules/x.drl", new byte[1])));
        assertThat(files.byPath()).containsOnlyKeys("rules/x.drl");
    }

    @Test
    void in_an_authored_folder_a_file_of_any_kind_is_taken_so_that_it_can_be_told() {
        byte[] zip = zip(Map.of(
                "rules/a/more.xls", new byte[] {(byte) 0xD0, (byte) 0xCF},
                "rules/a/notes.txt", new byte[1],
                "rules/a/NOENDING", new byte[1],
                "processes/a/picture.png", new byte[1],
                "picture.png", new byte[1]));
        assertThat(Archive.readOverlay(new ByteArrayInputStream(zip)).files().byPath())
                .containsOnlyKeys(
                        "rules/a/more.xls", "rules/a/notes.txt", "rules/a/NOENDING", "processes/a/picture.png");
    }

    @Test
    void deletions_come_beside_the_files() {
        byte[] zip = zip(Map.of("deleted.txt", "rules/x.drl\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(Archive.readOverlay(new ByteArrayInputStream(zip)).deleted()).isEqualTo("rules/x.drl\n");
    }

    private static void reason(Throwable thrown, String reason) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static FileSet read(byte[] zip) {
        InputStream in = new ByteArrayInputStream(zip);
        return Archive.readOverlay(in).files();
    }

    static FileSet files(Map<String, String> texts) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new FileSet(files);
    }

    /** Unlike {@link Archive#write}, takes any name. */
    static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }
}
