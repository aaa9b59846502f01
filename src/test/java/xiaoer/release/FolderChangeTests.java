package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.CheckReport;
import xiaoer.shared.Problem;

class FolderChangeTests {

    private static final FileSet BEFORE = ArchiveTests.files(Map.of(
            "rules/a/a.drl",
            "good",
            "rules/b/b.drl",
            "good",
            "rules/parameters/textbook.yaml",
            "1",
            "rules/shop.dsl",
            "x"));

    @Test
    void a_decision_with_a_broken_file_is_held_back_and_the_others_are_taken() {
        FolderChange change = change(Map.of("rules/a/a.drl", "bad", "rules/b/b.drl", "better"));

        Checked checked = change.settle(FolderChangeTests::check);

        assertThat(checked.passed()).isTrue();
        assertThat(text(checked.files(), "rules/a/a.drl")).isEqualTo("good");
        assertThat(text(checked.files(), "rules/b/b.drl")).isEqualTo("better");
        assertThat(change.takenPaths()).containsExactly("rules/b/b.drl");
        assertThat(change.problems()).extracting(Problem::path).containsExactly("rules/a/a.drl");
        assertThat(text(change.whole(), "rules/a/a.drl")).isEqualTo("bad");
    }

    @Test
    void a_decision_is_held_back_whole() {
        FolderChange change = change(Map.of("rules/a/a.drl", "bad", "rules/a/more.drl", "good"));

        change.settle(FolderChangeTests::check);

        assertThat(change.takenPaths()).isEmpty();
        assertThat(change.taken().manifest()).isEqualTo(BEFORE.manifest());
    }

    @Test
    void when_a_change_breaks_a_decision_nobody_touched_everything_is_held_back() {
        FolderChange change = change(Map.of("rules/shop.dsl", "breaks a", "rules/b/b.drl", "better"));

        Checked checked = change.settle(files -> text(files, "rules/shop.dsl").equals("x")
                ? check(files)
                : new Checked(files, new CheckReport(List.of(error("rules/a/a.drl")), List.of())));

        assertThat(checked.passed()).isTrue();
        assertThat(change.takenPaths()).isEmpty();
    }

    @Test
    void a_file_that_is_gone_is_gone_from_the_set() {
        FileSet after = BEFORE.with(FileSet.EMPTY, "rules/b/b.drl"::equals);
        FolderChange change = new FolderChange(BEFORE, after, after.manifest().differences(BEFORE.manifest()));

        assertThat(change.settle(FolderChangeTests::check).files().byPath()).doesNotContainKey("rules/b/b.drl");
    }

    @Test
    void what_another_way_brought_into_the_release_stays() {
        FileSet inForce =
                BEFORE.with(ArchiveTests.files(Map.of("rules/b/b.drl", "by upload")), "rules/b/b.drl"::equals);
        FileSet folder = BEFORE.with(ArchiveTests.files(Map.of("rules/a/a.drl", "by folder")), "rules/a/a.drl"::equals);
        FolderChange change =
                new FolderChange(inForce, folder, folder.manifest().differences(BEFORE.manifest()));

        assertThat(text(change.taken(), "rules/b/b.drl")).isEqualTo("by upload");
        assertThat(text(change.taken(), "rules/a/a.drl")).isEqualTo("by folder");
    }

    private static FolderChange change(Map<String, String> edits) {
        FileSet after = BEFORE.with(ArchiveTests.files(edits), edits::containsKey);
        return new FolderChange(BEFORE, after, after.manifest().differences(BEFORE.manifest()));
    }

    /** A file passes unless it says bad. */
    private static Checked check(FileSet files) {
        List<Problem> problems = new ArrayList<>();
        files.byPath().forEach((path, content) -> {
            if (new String(content, StandardCharsets.UTF_8).equals("bad")) {
                problems.add(error(path));
            }
        });
        return new Checked(files, new CheckReport(problems, List.of()));
    }

    private static Problem error(String path) {
        return Problem.error(path, 1, "BAD", "bad", "");
    }

    private static String text(FileSet files, String path) {
        return new String(files.at(path), StandardCharsets.UTF_8);
    }
}
