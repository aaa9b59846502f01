package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Problem;

/** How the folder's changes and the releases that came by other ways get along. */
class ReleaseFoldersMergeTests extends ReleaseFoldersFixture {

    @Test
    void a_path_changed_on_both_sides_waits() throws IOException {
        uploadParameter("value: 45");
        folder.replace(PARAMETERS, "value: 60", "value: 30");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        Draft draft = drafts.ofFolder().orElseThrow();
        assertThat(draft.publishable()).isTrue();
        assertThat(draft.problems()).extracting(Problem::code).containsExactly("CHANGED_ON_BOTH_SIDES");
    }

    @Test
    void a_change_here_does_not_undo_an_upload_there() throws IOException {
        uploadParameter("value: 45");
        folder.replace(GATE, "绿旗，可以发货。", "绿旗：发货。");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(3);
        assertThat(new String(publishing.inForce().at(PARAMETERS), java.nio.charset.StandardCharsets.UTF_8))
                .contains("value: 45");
    }

    @Test
    void a_deleted_decision_is_deleted_from_the_release() throws IOException {
        folder.delete(GATE);
        folder.delete(SCENARIOS);
        folder.delete("rules/ship-gate/decision.yaml");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.find(2).orElseThrow().manifest().byPath())
                .doesNotContainKey(GATE)
                .containsKey(DRL);
    }

    @Test
    void a_link_is_not_followed_and_counts_as_a_problem_of_its_decision() throws IOException {
        Path secret = Files.writeString(temp.resolve("secret.txt"), "p.secondsPerDay: {value: 1}");
        folder.delete(PARAMETERS);
        Files.createSymbolicLink(folder.path(PARAMETERS), secret);
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(1);
        assertThat(drafts.ofFolder().orElseThrow().problems())
                .extracting(Problem::path, Problem::code)
                .contains(org.assertj.core.groups.Tuple.tuple(PARAMETERS, "REFUSED.NO_PLAIN_FILE"));
    }

    @Test
    void a_mark_before_the_text_and_a_file_swapped_in_are_read_like_any_other() throws IOException {
        folder.write(
                "rules/parameters/.textbook.yaml.tmp",
                "\uFEFF" + folder.text(PARAMETERS).replace("60", "30"));
        Files.move(
                folder.path("rules/parameters/.textbook.yaml.tmp"),
                folder.path(PARAMETERS),
                StandardCopyOption.REPLACE_EXISTING);
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
    }

    private void uploadParameter(String value) {
        FileSet inForce = publishing.inForce();
        String text = new String(inForce.at(PARAMETERS), java.nio.charset.StandardCharsets.UTF_8);
        FileSet edited = ArchiveTests.files(Map.of(PARAMETERS, text.replace("value: 60", value)));
        publishing.publish(
                publishing.check(inForce.with(edited, PARAMETERS::equals)), "analyst", "by upload", releases.latest());
    }
}
