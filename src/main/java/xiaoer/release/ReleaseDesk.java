package xiaoer.release;

import java.io.InputStream;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.AuditTrail;
import xiaoer.identity.Role;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;
import xiaoer.shared.TypedText;

/** What people may do with releases and drafts, by page and by API alike. */
@Component
class ReleaseDesk {

    private static final Role[] READERS = {Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN};
    private static final Role[] PUBLISHERS = {Role.ANALYST, Role.ADMIN};

    private final Accounts accounts;
    private final StoredReleases releases;
    private final StoredFiles files;
    private final Drafts drafts;
    private final ImportedFolders imported;
    private final Publishing publishing;
    private final AuditTrail audit;
    private final AuthoringRoot root;

    ReleaseDesk(
            Accounts accounts,
            StoredReleases releases,
            StoredFiles files,
            Drafts drafts,
            ImportedFolders imported,
            Publishing publishing,
            AuditTrail audit,
            AuthoringRoot root) {
        this.root = root;
        this.accounts = accounts;
        this.releases = releases;
        this.files = files;
        this.drafts = drafts;
        this.imported = imported;
        this.publishing = publishing;
        this.audit = audit;
    }

    List<ReleaseHead> heads(int atMost) {
        accounts.require(READERS);
        return releases.heads(atMost);
    }

    /** What stands in the folders of this node and is not read. */
    List<Problem> passedOver() {
        accounts.require(READERS);
        return root.passedOver(ReleaseFolders.FOLDERS);
    }

    /** Changes whenever a release, a draft or a file that is not read comes or goes. */
    String state() {
        accounts.require(READERS);
        return releases.latest()
                + "."
                + root.passedOver(ReleaseFolders.FOLDERS).hashCode()
                + drafts.ids().stream().map(id -> "." + id).collect(Collectors.joining());
    }

    List<Release> releases(int atMost) {
        accounts.require(READERS);
        return releases.list(atMost);
    }

    List<Draft> drafts() {
        accounts.require(READERS);
        return drafts.list();
    }

    boolean mayPublish() {
        Account account = accounts.require(READERS);
        return List.of(PUBLISHERS).stream().anyMatch(account::has);
    }

    FileSet content(int number) {
        accounts.require(READERS);
        return files.load(release(number).manifest());
    }

    /** Every check, with no side effect. */
    List<Problem> check(InputStream zip, @Nullable Integer base) {
        accounts.require(READERS);
        Archive.Overlay overlay = Archive.readOverlay(zip);
        return publishing
                .check(uploaded(overlay, base))
                .beside(overlay.others())
                .problems();
    }

    /**
     * A new release.
     *
     * @param told what the checks found that keeps nothing from being released
     */
    record Published(Release release, List<Problem> told) {}

    /** @param base the release over which the zip is laid; null when the zip is the whole set */
    Published publish(InputStream zip, @Nullable Integer base, String message) {
        Account account = accounts.require(PUBLISHERS);
        int inForce = releases.latest();
        Archive.Overlay overlay = Archive.readOverlay(zip);
        Checked checked = publishing.check(uploaded(overlay, base)).beside(overlay.others());
        return new Published(publishing.publish(checked, account.name(), message, inForce), checked.problems());
    }

    /** @throws Refusal {@code UNKNOWN_DRAFT}; {@code DRAFT_OUTDATED} when another release has come into force since */
    Release publish(UUID id, String message) {
        Account account = accounts.require(PUBLISHERS);
        Draft draft = draft(id);
        if (draft.base() != releases.latest()) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "DRAFT_OUTDATED", draft.base(), releases.latest());
        }
        Checked checked = publishing.check(files.load(draft.manifest()));
        return publishing.publish(
                checked,
                account.name(),
                TypedText.kept(message).isEmpty() ? changedPaths(draft) : message,
                draft.base());
    }

    /** Leaves the release as it is: the folder's change is remembered as seen, and no longer waits. */
    void discard(UUID id) {
        Account account = accounts.require(PUBLISHERS);
        Draft draft = draft(id);
        SortedSet<String> changed = changes(draft);
        Manifest last = imported.last(ReleaseFolders.FOLDERS);
        imported.remember(ReleaseFolders.FOLDERS, last.with(draft.manifest(), changed::contains));
        drafts.dropFolders();
        audit.record(account.name(), "DRAFT_DISCARDED", id.toString(), String.join(", ", changed));
    }

    /** The content of an old release, in force again under a new number. */
    Release restore(int number) {
        Account account = accounts.require(PUBLISHERS);
        int inForce = releases.latest();
        Checked checked = publishing.check(files.load(release(number).manifest()));
        return publishing.publish(checked, account.name(), "↺ " + number, inForce);
    }

    /** The paths in which a draft differs from the release it was compared with. */
    SortedSet<String> changes(Draft draft) {
        Manifest base = releases.find(draft.base()).map(Release::manifest).orElse(Manifest.EMPTY);
        return draft.manifest().differences(base);
    }

    private String changedPaths(Draft draft) {
        return String.join(", ", changes(draft));
    }

    private FileSet uploaded(Archive.Overlay overlay, @Nullable Integer base) {
        if (overlay.files().byPath().isEmpty() && overlay.deleted().isBlank()) {
            throw Refusal.of(Refusal.Kind.INVALID, "NO_RULE_FILES");
        }
        for (String path : overlay.files().byPath().keySet()) {
            if (!path.startsWith(FileSet.RULES) && !path.startsWith(FileSet.PROCESSES)) {
                throw Refusal.of(Refusal.Kind.INVALID, "OUTSIDE_RULES", path);
            }
        }
        if (base == null) {
            return overlay.files();
        }
        FileSet below = files.load(release(base).manifest());
        SortedSet<String> deleted = overlay.deleted()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        for (String path : deleted) {
            if (!below.byPath().containsKey(path)) {
                throw Refusal.of(Refusal.Kind.INVALID, "DELETED_UNKNOWN", Intake.shortened(path), base);
            }
        }
        return below.with(
                overlay.files(),
                path -> deleted.contains(path) || overlay.files().byPath().containsKey(path));
    }

    private Release release(int number) {
        return releases.find(number)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_RELEASE", number, releases.latest()));
    }

    private Draft draft(UUID id) {
        return drafts.find(id).orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_DRAFT", id));
    }
}
