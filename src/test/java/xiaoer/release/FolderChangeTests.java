package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.CheckReport;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.workflow.WorkflowReport;

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

    private static final WorkflowReport NO_PROCESSES = new WorkflowReport(List.of(), List.of());

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
    void what_breaks_a_decision_nobody_touched_is_held_back_and_the_others_are_taken() {
        FolderChange change = change(Map.of("rules/shop.dsl", "breaks a", "rules/b/b.drl", "better"));

        Checked checked = change.settle(files -> text(files, "rules/shop.dsl").equals("x")
                ? check(files)
                : new Checked(
                        files, new CheckReport(List.of(error("rules/a/a.drl")), List.of()), NO_PROCESSES, List.of()));

        assertThat(checked.passed()).isTrue();
        assertThat(change.takenPaths()).containsExactly("rules/b/b.drl");
        assertThat(change.problems()).extracting(Problem::path).containsExactly("rules/a/a.drl");
    }

    @Test
    void when_two_changes_break_it_each_by_itself_both_are_held_back() {
        FolderChange change =
                change(Map.of("rules/shop.dsl", "breaks a", "rules/c/c.drl", "breaks a", "rules/b/b.drl", "better"));

        change.settle(FolderChangeTests::check);

        assertThat(change.takenPaths()).containsExactly("rules/b/b.drl");
    }

    @Test
    void a_process_and_a_rule_that_need_each_other_are_taken_together() {
        FolderChange change = change(Map.of("rules/a/a.drl", "new", "processes/p/p.bpmn", "needs new"));

        assertThat(change.settle(FolderChangeTests::check).passed()).isTrue();

        assertThat(change.takenPaths()).containsExactly("processes/p/p.bpmn", "rules/a/a.drl");
    }

    @Test
    void what_needs_a_unit_that_is_held_back_waits_with_it_and_nothing_else_does() {
        FolderChange change = change(Map.of(
                "rules/a/a.drl",
                "new",
                "rules/a/more.drl",
                "bad",
                "processes/p/p.bpmn",
                "needs new",
                "rules/b/b.drl",
                "better"));

        change.settle(FolderChangeTests::check);

        assertThat(change.takenPaths()).containsExactly("rules/b/b.drl");
    }

    @Test
    void what_failed_only_because_of_another_is_taken_once_that_is_held_back() {
        FolderChange change = change(Map.of(
                "processes/called/called.bpmn", "bad",
                "processes/p/p.bpmn", "calls",
                "rules/a/a.drl", "new"));

        Checked checked = change.settle(FolderChangeTests::check);

        assertThat(checked.passed()).isTrue();
        assertThat(change.takenPaths()).containsExactly("processes/p/p.bpmn", "rules/a/a.drl");
        assertThat(change.problems()).extracting(Problem::path).containsExactly("processes/called/called.bpmn");
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

    /**
     * A file passes unless it says bad; one that says so needs another to be new; and {@code p} fails with the process it
     * calls, which breaks as {@code a} does when another says so.
     */
    private static Checked check(FileSet files) {
        List<Problem> problems = new ArrayList<>();
        String a = text(files, "rules/a/a.drl");
        files.byPath().forEach((path, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            if (text.equals("bad") || text.equals("needs new") && !a.equals("new")) {
                problems.add(error(path));
            }
            if (text.equals("breaks a")) {
                problems.add(error("rules/a/a.drl"));
            }
            if (text.equals("calls") && broken(files, "processes/called/called.bpmn")) {
                problems.add(error(path));
            }
        });
        return new Checked(files, new CheckReport(problems, List.of()), NO_PROCESSES, List.of());
    }

    private static boolean broken(FileSet files, String path) {
        return files.byPath().containsKey(path) && text(files, path).equals("bad");
    }

    private static Problem error(String path) {
        return new Place(path, 1, 0).problem("YAML_LIST");
    }

    private static String text(FileSet files, String path) {
        return new String(files.at(path), StandardCharsets.UTF_8);
    }
}
