package xiaoer.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.identity.AuditTrail;
import xiaoer.rulebook.Rulebook;
import xiaoer.rulebook.Ruling;
import xiaoer.testing.XiaoerTest;
import xiaoer.workflow.Workflows;

/** An empty database into which a copy of the small authored folder has just been imported. */
@XiaoerTest
@TestPropertySource(properties = "xiaoer.authoring.root=" + AuthoredCopy.ORIGINAL)
abstract class ReleaseFoldersFixture {

    static final String GATE = "rules/ship-gate/ship-gate.csv";
    static final String SCENARIOS = "rules/ship-gate/ship-gate.scenarios.yaml";
    static final String DRL = "rules/collect-check/collect.drl";
    static final String PARAMETERS = "rules/parameters/textbook.yaml";

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
    OpenedReleases opened;

    @Autowired
    StoredChecks passed;

    @Autowired
    ObjectProvider<TrialCheck> trials;

    @Autowired
    Rulebook rulebook;

    @Autowired
    Workflows workflows;

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

    void bringIn(FolderMode mode) {
        new ReleaseFolders(mode, root(), imported, releases, drafts, publishing, clock).bringIn();
    }

    AuthoringRoot root() {
        return new AuthoringRoot(temp);
    }

    /** As another node would: it shares nothing but the database. */
    Ruling ask(int release, Map<String, ?> facts) {
        return new OpenedReleases(
                        releases, files, rulebook, workflows, new SlowDecisions(Instant::now, Duration.ofDays(1)))
                .rules(release)
                .decide("collect-check", "textbook", facts);
    }
}
