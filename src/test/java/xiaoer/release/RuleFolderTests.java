package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.identity.AuditTrail;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.Problem;
import xiaoer.testing.XiaoerTest;

/** What becomes of files that people save in {@code rules/}. */
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=" + AuthoredCopy.ORIGINAL)
class RuleFolderTests {

    private static final String GATE = "rules/ship-gate/ship-gate.csv";
    private static final String SCENARIOS = "rules/ship-gate/ship-gate.scenarios.yaml";
    private static final String DRL = "rules/collect-check/collect.drl";
    private static final String PARAMETERS = "rules/parameters/textbook.yaml";

    @Autowired
    ImportedFolders imported;

    @Autowired
    StoredReleases releases;

    @Autowired
    StoredFiles files;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    Wording wording;

    @Autowired
    MessageSource messages;

    @Autowired
    Rulebook rulebook;

    @Autowired
    InstantSource clock;

    @Autowired
    AuditTrail audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path temp;

    AuthoredCopy folder;

    @BeforeEach
    void start_with_an_empty_database_and_import_the_folder() {
        jdbc.sql("delete from release_import").update();
        jdbc.sql("delete from release_draft").update();
        jdbc.sql("delete from release_release").update();
        folder = new AuthoredCopy(temp);
        bringIn(FolderMode.CHECK);
        assertThat(releases.latest()).isEqualTo(1);
    }

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
        Publishing unchecked = new Publishing(new NeverAsked(), releases, files, audit, transaction, clock);
        new RuleFolder(FolderMode.PUBLISH, root(), imported, releases, drafts, unchecked, wording, clock).bringIn();
        assertThat(releases.latest()).isEqualTo(1);
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
                .filter(each -> each.code().equals("SCENARIO"))
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
                .contains(org.assertj.core.groups.Tuple.tuple(PARAMETERS, "NO_PLAIN_FILE"));
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

    private void uploadParameter(String value) {
        FileSet inForce = publishing.inForce();
        String text = new String(inForce.at(PARAMETERS), java.nio.charset.StandardCharsets.UTF_8);
        FileSet edited = ArchiveTests.files(Map.of(PARAMETERS, text.replace("value: 60", value)));
        publishing.publish(
                publishing.check(inForce.with(edited, PARAMETERS::equals)), "analyst", "by upload", releases.latest());
    }

    private void bringIn(FolderMode mode) {
        new RuleFolder(mode, root(), imported, releases, drafts, publishing, wording, clock).bringIn();
    }

    private AuthoringRoot root() {
        return new AuthoringRoot(temp, messages);
    }

    /** As another node would: it shares nothing but the database. */
    private Ruling ask(int release, Map<String, ?> facts) {
        return new OpenedReleases(releases, files, rulebook).rules(release).decide("collect-check", "textbook", facts);
    }
}
