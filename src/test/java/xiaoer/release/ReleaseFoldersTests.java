package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Problem;
import xiaoer.testing.Kinds;
import xiaoer.testing.OnBothDatabases;

/** What becomes of files that people save in {@code rules/}. */
@OnBothDatabases
class ReleaseFoldersTests extends ReleaseFoldersFixture {

    @Test
    void the_first_import_is_released_whatever_the_mode() {
        Release first = releases.find(1).orElseThrow();
        assertThat(first.manifest().byPath()).containsKeys(GATE, SCENARIOS, DRL, PARAMETERS);
        assertThat(first.scenarios()).hasSize(4).allMatch(scenario -> scenario.green());
        assertThat(first.author()).isEqualTo(Release.FOLDER);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void an_unchanged_folder_is_not_checked_again() {
        Publishing unchecked = new Publishing(
                new NeverAsked(),
                workflows,
                releases,
                files,
                audit,
                transaction,
                clock,
                opened,
                passed,
                new ChecksUnderWay(),
                trials);
        new ReleaseFolders(FolderMode.PUBLISH, root(), imported, releases, drafts, unchecked, clock).bringIn();
        assertThat(releases.latest()).isEqualTo(1);
    }

    @Test
    void what_a_release_was_found_sound_by_is_known_to_the_next_start_of_the_same_build() {
        assertThat(new StoredChecks(jdbc).find("scenarios ship-gate"))
                .hasValueSatisfying(known -> assertThat(known.found()).contains("\"green\":true"));

        jdbc.sql("update release_passed_check set program = 'another build'").update();

        assertThat(new StoredChecks(jdbc).find("scenarios ship-gate")).isEmpty();
    }

    @Test
    void a_changed_parameter_makes_a_release_and_leaves_the_old_one_as_it_was() throws IOException {
        folder.replace(PARAMETERS, "value: 60", "value: 30");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        Map<String, ?> facts = Map.of("OrderState", Map.of("days", 3, "elapsedSeconds", 100));
        assertThat(ask(1, facts).outcome()).isEqualTo("TOO_EARLY");
        assertThat(ask(2, facts).outcome()).isEqualTo("ALLOW");
    }

    @Test
    void a_row_changed_together_with_its_scenario_is_released() throws IOException {
        folder.replace(GATE, "gate-green,GREEN,PASS", "gate-green,GREEN,BLOCKED");
        folder.replace(SCENARIOS, "outcome: PASS", "outcome: BLOCKED");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void a_row_changed_without_its_scenario_waits_and_says_why() throws IOException {
        folder.replace(GATE, "gate-green,GREEN,PASS", "gate-green,GREEN,BLOCKED");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(1);
        Draft draft = drafts.ofFolder().orElseThrow();
        assertThat(draft.publishable()).isFalse();
        Problem problem = draft.problems().stream()
                .filter(each -> Kinds.of(each).equals("SCENARIO"))
                .findFirst()
                .orElseThrow();
        assertThat(problem.path()).isEqualTo(GATE);
        assertThat(problem.line()).isEqualTo(7);
        assertThat(problem.message()).isEqualTo("第 7 行：样例“绿旗可以发货”期望 PASS，现在是 BLOCKED");
        assertThat(problem.hint()).contains("ship-gate.scenarios.yaml");
    }

    @Test
    void the_waiting_row_is_released_once_its_scenario_follows() throws IOException {
        folder.replace(GATE, "gate-green,GREEN,PASS", "gate-green,GREEN,BLOCKED");
        bringIn(FolderMode.PUBLISH);
        folder.replace(SCENARIOS, "outcome: PASS", "outcome: BLOCKED");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void a_broken_file_changes_nothing_but_is_shown_until_it_is_mended() throws IOException {
        String good = folder.text(DRL);
        folder.write(DRL, good.replace("insert(new Decision(\"ALLOW\")", "System.exit(1"));
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(1);
        Draft draft = drafts.ofFolder().orElseThrow();
        assertThat(draft.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo(DRL);
            assertThat(problem.line()).isPositive();
        });

        folder.write(DRL, good);
        bringIn(FolderMode.PUBLISH);
        assertThat(releases.latest()).isEqualTo(1);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void a_broken_file_does_not_keep_another_decision_waiting() throws IOException {
        folder.write(DRL, "rule \"x");
        folder.replace(PARAMETERS, "value: 60", "value: 61");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        assertThat(ask(2, Map.of("OrderState", Map.of("days", 3, "elapsedSeconds", 181)))
                        .outcome())
                .isEqualTo("TOO_EARLY");
        assertThat(drafts.ofFolder().orElseThrow().problems())
                .extracting(Problem::path)
                .contains(DRL);

        bringIn(FolderMode.PUBLISH);
        assertThat(releases.latest()).isEqualTo(2);
    }

    @Test
    void in_check_mode_a_clean_change_waits_for_a_person() throws IOException {
        folder.replace(PARAMETERS, "value: 60", "value: 30");
        bringIn(FolderMode.CHECK);

        assertThat(releases.latest()).isEqualTo(1);
        Draft draft = drafts.ofFolder().orElseThrow();
        assertThat(draft.publishable()).isTrue();
        assertThat(draft.problems()).isEmpty();

        publishing.publish(publishing.check(files.load(draft.manifest())), "analyst", "", 1);
        bringIn(FolderMode.CHECK);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void an_unchanged_draft_keeps_its_identity() throws IOException {
        folder.replace(PARAMETERS, "value: 60", "value: 30");
        bringIn(FolderMode.CHECK);
        Draft before = drafts.ofFolder().orElseThrow();
        bringIn(FolderMode.CHECK);
        assertThat(drafts.ofFolder().orElseThrow().id()).isEqualTo(before.id());
    }

    /** A rulebook that must be left alone. */
    private static final class NeverAsked implements Rulebook {

        @Override
        public CheckReport check(RuleFiles files) {
            throw new AssertionError("An unchanged set was checked again");
        }

        @Override
        public Rules open(RuleFiles files, int release) {
            throw new AssertionError("An unchanged set was opened again");
        }
    }
}
