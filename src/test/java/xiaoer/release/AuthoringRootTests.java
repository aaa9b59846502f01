package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import xiaoer.shared.Problem;
import xiaoer.testing.XiaoerTest;

@XiaoerTest
class AuthoringRootTests {

    @Autowired
    AuthoringRoot root;

    @TempDir
    Path temp;

    @Test
    void without_a_property_the_folder_is_the_one_the_program_was_started_in() {
        AuthoringRoot here = new AuthoringRoot(Path.of(".").toAbsolutePath().normalize());
        assertThat(root.trace(List.of("rules"))).isEqualTo(here.trace(List.of("rules")));
        assertThat(here.trace(List.of("rules"))).isNotEqualTo(new AuthoringRoot(temp).trace(List.of("rules")));
    }

    @Test
    void where_there_is_no_folder_the_copy_inside_the_program_is_read() {
        FileSet packaged = new AuthoringRoot(temp).read(List.of("rules")).files();
        assertThat(packaged.byPath()).containsKeys("rules/parameters/textbook.yaml", "rules/shop.dsl");
        assertThat(packaged.manifest())
                .isEqualTo(root.read(List.of("rules")).files().manifest());
    }

    @Test
    void what_cannot_be_read_is_told_in_words_and_the_rest_is_read() throws IOException {
        AuthoredCopy folder = new AuthoredCopy(temp);
        Files.write(folder.path("rules/ship-gate/gbk.csv"), "规则".getBytes(Charset.forName("GBK")));
        folder.write("rules/ship-gate/huge.csv", " ".repeat(Intake.MAX_FILE_BYTES + 1));
        folder.write("rules/ship-gate/-odd.csv", "");

        AuthoringRoot.Reading reading = new AuthoringRoot(temp).read(List.of("rules"));

        assertThat(reading.complete()).isTrue();
        assertThat(reading.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("REFUSED.NOT_UTF8", "REFUSED.FILE_TOO_LARGE", "REFUSED.UNSAFE_NAME");
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.message()).contains("“" + problem.path() + "”"));
        assertThat(reading.files().byPath()).containsKey("rules/ship-gate/ship-gate.csv");
    }

    @Test
    void a_file_that_nobody_reads_is_told_as_soon_as_it_comes() throws IOException {
        AuthoringRoot folders = new AuthoringRoot(temp);
        AuthoredCopy folder = new AuthoredCopy(temp);
        folders.read(List.of("rules"));
        long before = folders.trace(List.of("rules"));
        assertThat(folders.passedOver(List.of("rules"))).isEmpty();

        folder.write("rules/ship-gate/ideas.md", "");

        assertThat(folders.trace(List.of("rules"))).isNotEqualTo(before);
        folders.read(List.of("rules"));
        assertThat(folders.passedOver(List.of("rules")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("rules/ship-gate/ideas.md"));
    }

    @Test
    void more_files_than_any_shop_has_are_read_in_part_and_that_is_told() throws IOException {
        for (int i = 0; i <= Intake.MAX_FILES; i++) {
            Path file = temp.resolve("rules/many/" + i + ".drl");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        }
        AuthoringRoot.Reading reading = new AuthoringRoot(temp).read(List.of("rules"));
        assertThat(reading.complete()).isFalse();
        assertThat(reading.problems()).extracting(Problem::code).contains("REFUSED.TOO_MANY_FILES");
    }
}
