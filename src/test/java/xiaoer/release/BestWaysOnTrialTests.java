package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;
import xiaoer.shared.Problem;
import xiaoer.testing.AskedFacts;
import xiaoer.testing.InMemoryTest;

/** A change by which the best way of a case is no longer right waits, and says which case it is and at which step. */
@InMemoryTest
class BestWaysOnTrialTests {

    private static final String FREIGHT = "rules/freight-bearer/freight-bearer.csv";
    private static final String TEXTBOOK = "rules/parameters/textbook.yaml";
    private static final String MODERN = "rules/parameters/modern.yaml";

    @Autowired
    OpenedReleases opened;

    @Autowired
    TrialCheck check;

    @Autowired
    AskedFacts asked;

    @Autowired
    ImportedFolders imported;

    @Autowired
    StoredReleases releases;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    InstantSource clock;

    @TempDir
    Path temp;

    private AuthoredCopy folder;

    @BeforeEach
    void copy() {
        folder = AuthoredCopy.ofTheProject(temp);
    }

    @Test
    void what_is_in_force_is_right_in_every_profile_and_is_not_played_again() {
        assertThat(tried()).isEmpty();
        long before = asked.times();

        assertThat(tried()).isEmpty();
        assertThat(asked.times()).isEqualTo(before);
    }

    @Test
    void only_the_cases_that_hang_on_a_change_are_played_again() throws IOException {
        tried();
        long before = asked.times();
        folder.replace(
                TEXTBOOK,
                "value: 48, unit: hours, from: 2015-07-17, source: \"handbook D13",
                "value: 47, unit: hours, from: 2015-07-17, source: \"handbook D13");

        assertThat(tried()).isEmpty();
        long some = asked.times() - before;
        folder.replace(TEXTBOOK, "value: 180, unit: seconds", "value: 181, unit: seconds");
        assertThat(tried()).isEmpty();
        long all = asked.times() - before - some;

        assertThat(some).isPositive().isLessThan(all / 2);
    }

    @Test
    void a_case_is_played_once_for_profiles_in_which_all_that_it_hangs_on_is_the_same() throws IOException {
        folder.replace(TEXTBOOK, "value: 180, unit: seconds", "value: 182, unit: seconds");
        long before = asked.times();
        assertThat(tried()).isEmpty();
        long apart = asked.times() - before;

        folder.write(MODERN, "extends: textbook\n");
        folder.replace(TEXTBOOK, "value: 182, unit: seconds", "value: 183, unit: seconds");
        before = asked.times();
        assertThat(tried()).isEmpty();

        assertThat(asked.times() - before).isPositive().isLessThan(apart * 3 / 5);
    }

    @Test
    void a_rehearsal_plays_cases_and_leaves_nothing_behind() throws IOException {
        tried();
        String decision = "rules/refund-check/decision.yaml";
        folder.write(decision, Rehearsal.changed(folder.text(decision)));
        FileSet changed = new AuthoringRoot(temp).read(ReleaseFolders.FOLDERS).files();
        long before = asked.times();

        publishing.rehearse(changed);

        assertThat(asked.times()).isGreaterThan(before);
        before = asked.times();
        assertThat(publishing.check(publishing.inForce()).passed()).isTrue();
        assertThat(asked.times()).isEqualTo(before);
        assertThat(publishing.check(changed).passed()).isTrue();
        assertThat(asked.times()).isGreaterThan(before);
    }

    @Test
    void a_row_of_the_freight_rules_that_takes_a_best_way_away_is_told_with_case_and_step_in_both_languages()
            throws IOException {
        folder.replace(FREIGHT, "店铺出,店铺,店铺,店铺,没有,质量问题", "买家出,买家,买家,买家,没有,质量问题");

        List<Problem> problems = tried();

        assertThat(problems)
                .extracting(Problem::message)
                .contains("案例 shirt-seam“写着“不喜欢”，其实开线了”的最好做法走到第 7 步“告知退货地址和运费”现在算走错（modern, textbook）：WRONG_FREIGHT");
        assertThat(problems)
                .extracting(problem -> problem.in(Locale.ENGLISH).message())
                .contains(
                        "The best way of case shirt-seam, \"“Do not like it” hides a torn seam\", is now wrong at step 7, "
                                + "\"Tell address and freight\" (modern, textbook): WRONG_FREIGHT");
    }

    @Test
    void a_decision_that_a_set_of_former_days_does_not_have_is_told_with_the_cases_that_need_it() throws IOException {
        FileSystemUtils.deleteRecursively(folder.path("rules/supervisor-answer"));

        assertThat(tried())
                .isNotEmpty()
                .allMatch(problem -> problem.code().equals("BEST_WAY_STUCK"))
                .allSatisfy(problem -> assertThat(problem.message()).contains("UNKNOWN_DECISION [supervisor-answer"));
    }

    @Test
    void a_parameter_of_one_profile_is_told_with_its_profile() throws IOException {
        folder.write(
                MODERN,
                folder.text(MODERN)
                        + "p.noReasonDays: {value: 30, unit: days, from: 2025-01-01, source: \"a test\", min: 7, max: 90}\n");

        assertThat(tried())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).contains("（modern）"));
    }

    @Test
    void a_process_that_was_changed_with_its_walks_but_without_its_cases_waits_as_a_draft() throws IOException {
        int before = releases.latest();
        folder.replaceIn("processes/complaint", "RESTATE", "REPEAT");

        new ReleaseFolders(FolderMode.PUBLISH, new AuthoringRoot(temp), imported, releases, drafts, publishing, clock)
                .bringIn();

        assertThat(releases.latest()).isEqualTo(before);
        assertThat(drafts.ofFolder().orElseThrow().problems())
                .isNotEmpty()
                .allMatch(problem -> problem.code().equals("BEST_WAY_STUCK"))
                .extracting(Problem::message)
                .anyMatch(message -> message.contains("“听买家说”（modern, textbook）"));
    }

    private List<Problem> tried() {
        FileSet files = new AuthoringRoot(temp).read(ReleaseFolders.FOLDERS).files();
        return opened.onTrial(files, check::check);
    }
}
