package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import xiaoer.shared.Problem;
import xiaoer.testing.OnBothDatabases;
import xiaoer.workflow.Processes;
import xiaoer.workflow.WorkflowReport.WalkResult;

/** What becomes of processes that people save beside the rules. */
@OnBothDatabases
class ReleasedProcessesTests extends ReleaseFoldersFixture {

    private static final String SHIP = "processes/ship/ship.bpmn";
    private static final String WALKS = "processes/ship/ship.walks.yaml";
    private static final String TELL = "processes/tell/tell.bpmn";

    @BeforeEach
    void release_the_processes() {
        folder.withProcesses();
        bringIn(FolderMode.PUBLISH);
        assertThat(drafts.list()).isEmpty();
        assertThat(releases.latest()).isEqualTo(2);
    }

    @Test
    void a_release_holds_its_processes_and_how_their_walks_came_out() {
        Release release = releases.find(2).orElseThrow();

        assertThat(release.manifest().byPath()).containsKeys(SHIP, WALKS, TELL, DRL);
        assertThat(release.walks()).hasSize(4).allMatch(WalkResult::green);
        assertThat(processes(2).list()).extracting(info -> info.id()).containsExactly("ship", "tell");
        assertThat(processes(1).list()).isEmpty();
    }

    @Test
    void a_changed_process_makes_a_release_and_leaves_the_old_one_as_it_was() throws IOException {
        folder.replace(SHIP, "name=\"打包\"", "name=\"打包并称重\"");
        bringIn(FolderMode.PUBLISH);

        assertThat(processes(3).drawing("ship")).contains("打包并称重");
        assertThat(processes(2).drawing("ship")).doesNotContain("打包并称重");
    }

    @Test
    void a_broken_process_keeps_only_itself_back() throws IOException {
        folder.replace(SHIP, "sourceRef=\"pack\"", "sourceRef=\"park\"");
        folder.replace(PARAMETERS, "value: 60", "value: 61");
        folder.replace(TELL, "name=\"发消息\"", "name=\"发短信\"");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(3);
        assertThat(processes(3).drawing("tell")).contains("发短信");
        assertThat(processes(3).drawing("ship")).contains("sourceRef=\"pack\"");
        assertThat(draft().problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.path()).isEqualTo(SHIP));
    }

    @Test
    void a_red_walk_waits_and_says_what_was_expected_and_what_came() throws IOException {
        folder.replace(SHIP, "gate = \"PASS\"", "gate = \"BLOCKED\"");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        assertThat(draft().problems())
                .filteredOn(problem -> problem.message().contains("黄旗不发"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.path()).isEqualTo(WALKS);
                    assertThat(problem.line()).isEqualTo(13);
                    assertThat(problem.message()).contains("期望 走完之后没有等待，现在是 停在 pack «打包»");
                });
    }

    @Test
    void a_rule_that_turns_a_walk_of_an_untouched_process_red_waits_alone() throws IOException {
        openGateForYellow();
        folder.replace(PARAMETERS, "value: 60", "value: 61");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(3);
        assertThat(new String(publishing.inForce().at(GATE), java.nio.charset.StandardCharsets.UTF_8))
                .contains("gate-yellow,YELLOW,BLOCKED");
        assertThat(draft().problems()).extracting(Problem::path).containsOnly(WALKS);
        assertThat(draft().problems().get(0).message()).contains("黄旗不发");
    }

    @Test
    void a_rule_and_the_process_that_needs_it_are_released_together() throws IOException {
        openGateForYellow();
        folder.replace(WALKS, "start: {flag: YELLOW}", "start: {flag: RED}");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(3);
        assertThat(drafts.list()).isEmpty();
    }

    @Test
    void a_process_that_no_walk_comes_by_at_some_node_waits_and_names_node_and_line() throws IOException {
        folder.write(WALKS, folder.text(WALKS).split("\n- name: 没有及时打包")[0]);
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        assertThat(draft().problems())
                .extracting(Problem::message)
                .contains("pack-late «打包超时»：没有走查经过这个节点", "late «没有及时发货»：没有走查经过这个节点", "to-late：没有走查经过这条顺序流");
        assertThat(draft().problems())
                .allSatisfy(problem -> assertThat(problem.line()).isPositive());
    }

    @Test
    void a_process_goes_with_its_folder() throws IOException {
        folder.delete(SHIP);
        folder.delete(WALKS);
        bringIn(FolderMode.PUBLISH);

        assertThat(processes(3).list()).extracting(info -> info.id()).containsExactly("tell");
    }

    @Test
    void a_process_that_another_calls_cannot_go() throws IOException {
        folder.delete(TELL);
        folder.delete("processes/tell/tell.walks.yaml");
        bringIn(FolderMode.PUBLISH);

        assertThat(releases.latest()).isEqualTo(2);
        assertThat(draft().problems()).extracting(Problem::path).containsOnly(SHIP);
    }

    @Test
    void while_the_rules_are_broken_it_is_said_that_the_processes_were_not_checked() throws IOException {
        folder.write(DRL, "rule \"x");

        Checked checked = publishing.check(root().read(ReleaseFolders.FOLDERS).files());

        assertThat(checked.passed()).isFalse();
        assertThat(checked.problems()).extracting(Problem::code).contains("PROCESSES_UNCHECKED");
    }

    /** Lets yellow flags pass and blocks red ones, in the rules and in their scenarios. */
    private void openGateForYellow() throws IOException {
        folder.replace(
                GATE,
                "gate-yellow,YELLOW,BLOCKED,黄旗，暂时不发。,A yellow flag: wait.,test",
                "gate-yellow,YELLOW,PASS,黄旗，发货。,A yellow flag: ship.,test\n"
                        + "gate-red,RED,BLOCKED,红旗，暂时不发。,A red flag: wait.,test");
        folder.replace(SCENARIOS, "outcome: BLOCKED", "outcome: PASS");
        folder.write(SCENARIOS, folder.text(SCENARIOS) + """
                - name: 红旗不发
                  given: {OrderState: {flag: RED}}
                  expect: {outcome: BLOCKED, rules: [gate-red]}
                """);
    }

    private Draft draft() {
        return drafts.ofFolder().orElseThrow();
    }

    private Processes processes(int release) {
        return new OpenedReleases(
                        releases, files, rulebook, workflows, new SlowDecisions(Instant::now, Duration.ofDays(1)))
                .processes(release);
    }
}
