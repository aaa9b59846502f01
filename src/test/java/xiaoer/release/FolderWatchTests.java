package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import xiaoer.rulebook.Rulebook;
import xiaoer.testing.XiaoerTest;
import xiaoer.workflow.Workflows;

/** The watch as a whole, on a folder that a test edits while it runs. */
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=src/test/../test/resources/authored")
class FolderWatchTests {

    private static final String PARAMETERS = "rules/parameters/textbook.yaml";

    @Autowired
    StoredReleases releases;

    @Autowired
    StoredFiles files;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Workflows workflows;

    @Autowired
    ImportedFolders imported;

    @Autowired
    Drafts drafts;

    @Autowired
    Publishing publishing;

    @Autowired
    InstantSource clock;

    @TempDir
    Path temp;

    private @Nullable FolderWatch watching;

    @AfterEach
    void stop() {
        if (watching != null) {
            watching.stop();
        }
    }

    @Test
    void a_saved_file_is_released_by_itself_and_seen_by_every_node() throws IOException {
        AuthoredCopy folder = new AuthoredCopy(temp);
        watch(FolderMode.PUBLISH).start();
        int before = releases.latest();

        folder.replace(PARAMETERS, "value: 60", "value: 44");

        Releases otherNode = new OpenedReleases(
                releases, files, rulebook, workflows, new SlowDecisions(Instant::now, Duration.ofDays(1)));
        await().atMost(Duration.ofSeconds(30)).until(() -> otherNode.inForce() == before + 1);
    }

    @Test
    void a_file_that_is_still_being_written_is_not_taken() throws IOException {
        AuthoredCopy folder = new AuthoredCopy(temp);
        FolderWatch watch = watch(FolderMode.PUBLISH);
        bringInAtStart(watch);
        int before = releases.latest();

        folder.write(PARAMETERS, "p.secondsPerDay: {val");
        watch.look();
        folder.write(PARAMETERS, "p.secondsPerDay: {value: 33, unit: seconds, from: 2015-07-17, source: x}\n");
        watch.look();
        assertThat(drafts.list()).isEmpty();
        assertThat(releases.latest()).isEqualTo(before);

        watch.look();
        assertThat(releases.latest()).isEqualTo(before + 1);
    }

    @Test
    void a_trace_notices_edits_new_files_deletions_and_replacements() throws IOException {
        AuthoredCopy folder = new AuthoredCopy(temp);
        AuthoringRoot root = new AuthoringRoot(temp);
        long before = root.trace(List.of("rules"));
        assertThat(root.trace(List.of("rules"))).isEqualTo(before);

        folder.write("rules/collect-check/.hidden.drl.swp", "x");
        assertThat(root.trace(List.of("rules"))).isEqualTo(before);

        folder.write("rules/collect-check/new.drl", "x");
        long added = root.trace(List.of("rules"));
        assertThat(added).isNotEqualTo(before);

        Files.move(folder.path("rules/collect-check/new.drl"), folder.path("rules/collect-check/renamed.drl"));
        assertThat(root.trace(List.of("rules"))).isNotEqualTo(added).isNotEqualTo(before);

        folder.delete("rules/collect-check/renamed.drl");
        assertThat(root.trace(List.of("rules"))).isEqualTo(before);
    }

    @Test
    void when_off_nothing_is_watched() throws IOException {
        AuthoredCopy folder = new AuthoredCopy(temp);
        folder.replace(PARAMETERS, "value: 60", "value: 45");
        int before = releases.latest();
        FolderWatch off = watch(FolderMode.OFF);
        off.start();
        assertThat(releases.latest()).isEqualTo(before);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("folder-watch");
    }

    private void bringInAtStart(FolderWatch watch) {
        watch.look();
        watch.look();
    }

    private FolderWatch watch(FolderMode mode) {
        AuthoringRoot root = new AuthoringRoot(temp);
        ReleaseFolders rules = new ReleaseFolders(mode, root, imported, releases, drafts, publishing, clock);
        FolderWatch watch = new FolderWatch(mode, List.of(rules), root, releases);
        watching = watch;
        return watch;
    }
}
