package xiaoer.cases;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.AuditTrail;
import xiaoer.identity.Role;
import xiaoer.release.Archive;
import xiaoer.release.AuthoringRoot;
import xiaoer.release.FileSet;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;

/** What people may do with packs, by page and by API alike. */
@Component
class PackDesk {

    private static final String HEAD = "pack.yaml";
    private static final Role[] READERS = {Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN};
    private static final Role[] IMPORTERS = {Role.TRAINER, Role.TEACHER, Role.ADMIN};

    private final Accounts accounts;
    private final StoredPacks packs;
    private final PackIntake intake;
    private final AuditTrail audit;
    private final AuthoringRoot root;

    PackDesk(Accounts accounts, StoredPacks packs, PackIntake intake, AuditTrail audit, AuthoringRoot root) {
        this.root = root;
        this.accounts = accounts;
        this.packs = packs;
        this.intake = intake;
        this.audit = audit;
    }

    /** Whether the caller may see more of a pack than a student. */
    boolean mayRead() {
        Account account = accounts.current();
        return Set.of(READERS).stream().anyMatch(account::has);
    }

    boolean mayImport() {
        Account account = accounts.current();
        return Set.of(IMPORTERS).stream().anyMatch(account::has);
    }

    /** The newest version of every pack; anybody signed in may know what can be worked. */
    List<Pack> list() {
        accounts.current();
        return packs.list();
    }

    /** The newest version's files, in a folder of its name, as they are imported again. */
    FileSet content(String id) {
        accounts.require(READERS);
        return packs.files(id, packs.newest(id).version()).in(id + "/");
    }

    /** What stands in the folder {@code cases/} of this node and is not read. */
    List<Problem> passedOver() {
        accounts.require(READERS);
        return root.passedOver(PackFolder.FOLDERS);
    }

    /** What is wrong in the folder {@code cases/}. */
    List<StoredPacks.Seen> folder() {
        accounts.require(READERS);
        return packs.seen();
    }

    /**
     * A pack that was taken in.
     *
     * @param told what was found that keeps nothing from being used
     */
    record Taken(Pack pack, List<Problem> told) {}

    /**
     * @param id the pack's id; null when the zip holds it as its one folder
     * @throws Refusal {@code PACK_MALFORMED} with the problems
     */
    Taken take(InputStream zip, @Nullable String id) {
        Account account = accounts.require(IMPORTERS);
        Archive.Contents contents = Archive.read(zip);
        FileSet files = contents.files();
        if (files.byPath().keySet().stream().allMatch(path -> path.startsWith("cases/"))) {
            files = files.below("cases/");
        }
        String pack = id;
        if (!files.byPath().containsKey(HEAD)) {
            String folder = onlyFolder(files);
            files = files.below(folder + "/");
            pack = id == null ? folder : id;
        }
        if (pack == null) {
            throw Refusal.of(Refusal.Kind.INVALID, "PACK_UNNAMED");
        }
        PackIntake.Outcome outcome = intake.take(pack, files, account.name(), false);
        List<Problem> problems = new ArrayList<>(outcome.problems());
        contents.warning().ifPresent(problems::add);
        if (outcome.pack() == null) {
            Problem first = problems.get(0);
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "PACK_MALFORMED",
                    List.of(problems.size(), first.path(), first.line(), first),
                    Map.of("problems", problems));
        }
        audit.record(
                account.name(),
                "PACK_IMPORTED",
                pack,
                String.valueOf(outcome.pack().version()));
        return new Taken(outcome.pack(), problems);
    }

    private static String onlyFolder(FileSet files) {
        SortedSet<String> folders = new TreeSet<>();
        files.byPath().keySet().forEach(path -> folders.add(path.substring(0, Math.max(path.indexOf('/'), 0))));
        if (folders.size() != 1 || folders.first().isEmpty()) {
            throw Refusal.of(Refusal.Kind.INVALID, "NOT_ONE_PACK", String.join(", ", folders));
        }
        return folders.first();
    }
}
