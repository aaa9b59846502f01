package xiaoer.release;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/**
 * Lays what changed in {@code rules/} and {@code processes/} since their last import over the release in force; what
 * cannot be released waits.
 */
@Component
@Order(0)
class ReleaseFolders implements FolderImport {

    private static final Logger log = LoggerFactory.getLogger(ReleaseFolders.class);
    static final List<String> FOLDERS = List.of("rules", "processes");
    private static final int PATHS_TOLD = 4;

    private final FolderMode mode;
    private final AuthoringRoot root;
    private final ImportedFolders imported;
    private final StoredReleases releases;
    private final Drafts drafts;
    private final Publishing publishing;
    private final InstantSource clock;

    ReleaseFolders(
            @Value("${xiaoer.authoring.folder}") FolderMode mode,
            AuthoringRoot root,
            ImportedFolders imported,
            StoredReleases releases,
            Drafts drafts,
            Publishing publishing,
            InstantSource clock) {
        this.mode = mode;
        this.root = root;
        this.imported = imported;
        this.releases = releases;
        this.drafts = drafts;
        this.publishing = publishing;
        this.clock = clock;
    }

    @Override
    public List<String> folders() {
        return FOLDERS;
    }

    @Override
    public boolean empty() {
        return releases.latest() == 0;
    }

    @Override
    public void bringIn() {
        int base = releases.latest();
        AuthoringRoot.Reading reading = root.read(FOLDERS);
        Manifest after = reading.files().manifest();
        Manifest last = imported.last(FOLDERS);
        SortedSet<String> changed = after.differences(last);
        if (changed.isEmpty() && reading.problems().isEmpty()) {
            drafts.dropFolders();
            return;
        }
        FileSet before = publishing.inForce();
        FolderChange change = new FolderChange(before, reading.files(), changed);
        change.hold(reading.problems());
        change.hold(conflicts(changed, last, before.manifest(), after));
        if (!reading.complete()) {
            change.holdAll();
        }

        boolean released = release(change, before, base);
        boolean settled = released || change.taken().manifest().equals(before.manifest());
        if (settled) {
            imported.remember(FOLDERS, last.with(after, change.takenPaths()::contains));
        }
        keepWaiting(change, released ? base + 1 : base);
    }

    /**
     * An unchanged start compiles and tests nothing, so the first change after it would wait for all decisions. They are
     * tested now instead, when nobody waits.
     */
    @Override
    public void warmUp() {
        publishing.check(publishing.inForce());
    }

    /** Releases what passes, if it may; the first release of an empty database always may. */
    private boolean release(FolderChange change, FileSet before, int base) {
        if (change.taken().manifest().equals(before.manifest())) {
            return false;
        }
        Checked checked = change.settle(publishing::check);
        boolean differs = !checked.files().manifest().equals(before.manifest());
        if (differs && checked.passed() && (mode == FolderMode.PUBLISH || base == 0)) {
            publishing.publish(checked, Release.FOLDER, message(change.takenPaths()), base);
            return true;
        }
        return false;
    }

    private void keepWaiting(FolderChange change, int base) {
        FileSet whole = change.whole();
        List<Problem> problems = change.problems();
        if (problems.isEmpty() && whole.manifest().equals(publishing.inForce().manifest())) {
            drafts.dropFolders();
            return;
        }
        Draft former = drafts.ofFolder().orElse(null);
        if (former != null
                && former.base() == base
                && former.manifest().equals(whole.manifest())
                && former.problems().equals(problems)) {
            return;
        }
        drafts.replaceFolders(
                new Draft(
                        UUID.randomUUID(),
                        base,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        Release.FOLDER,
                        whole.manifest(),
                        problems),
                whole);
        problems.forEach(
                problem -> log.warn("{} {} {} {}", shown(problem), problem.code(), problem.message(), problem.hint()));
    }

    private static String shown(Problem problem) {
        return problem.line() == 0 ? problem.path() : problem.path() + ":" + problem.line();
    }

    /** Paths that changed here and, by other ways, in the release since: a person decides. */
    private List<Problem> conflicts(SortedSet<String> changed, Manifest last, Manifest inForce, Manifest after) {
        return changed.stream()
                .filter(path -> !inForce.sameAt(path, last) && !inForce.sameAt(path, after))
                .map(path -> Place.of(path).warning("CHANGED_ON_BOTH_SIDES", path))
                .toList();
    }

    /** The paths themselves, or what they belong to when they are many: true in every language. */
    private static String message(SortedSet<String> paths) {
        return paths.size() <= PATHS_TOLD
                ? String.join(", ", paths)
                : paths.stream().map(FolderChange::unit).distinct().collect(Collectors.joining(", "));
    }
}
