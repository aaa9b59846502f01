package xiaoer.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import xiaoer.release.AuthoringRoot;
import xiaoer.release.FileSet;
import xiaoer.release.FolderImport;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;

/** Imports every pack of {@code cases/} whose files have changed since they were last looked at. */
@Component
@Order(1)
class PackFolder implements FolderImport {

    private static final Logger log = LoggerFactory.getLogger(PackFolder.class);
    private static final String FOLDER = "cases";

    /** Stands for the author where files come from the folder. */
    static final List<String> FOLDERS = List.of(FOLDER);

    private static final String AUTHOR = "folder";

    private final AuthoringRoot root;
    private final StoredPacks packs;
    private final PackIntake intake;

    PackFolder(AuthoringRoot root, StoredPacks packs, PackIntake intake) {
        this.root = root;
        this.packs = packs;
        this.intake = intake;
    }

    @Override
    public List<String> folders() {
        return FOLDERS;
    }

    @Override
    public boolean empty() {
        return packs.list().isEmpty();
    }

    @Override
    public void bringIn() {
        AuthoringRoot.Reading reading = root.read(folders());
        Map<String, StoredPacks.Seen> before =
                packs.seen().stream().collect(Collectors.toMap(StoredPacks.Seen::pack, seen -> seen));
        SortedSet<String> ids = new TreeSet<>();
        reading.files().byPath().keySet().forEach(path -> pack(path).ifPresent(ids::add));
        for (String id : ids) {
            FileSet files = reading.files().below(FOLDER + "/" + id + "/");
            List<Problem> refused = reading.problems().stream()
                    .filter(problem -> pack(problem.path()).filter(id::equals).isPresent())
                    .toList();
            StoredPacks.Seen seen = before.remove(id);
            boolean unchanged = seen != null
                    && seen.hash().equals(files.manifest().hash())
                    && seen.problems().isEmpty()
                    && refused.isEmpty();
            if (!unchanged) {
                bringIn(id, files, refused, seen);
            }
        }
        reading.files().byPath().keySet().stream()
                .filter(path -> pack(path).isEmpty())
                .forEach(path -> tell(path, before));
        before.keySet().forEach(packs::forget);
    }

    /** A file beside the packs' folders is nobody's; it is told under its own name. */
    private void tell(String path, Map<String, StoredPacks.Seen> before) {
        String name = path.substring(FOLDER.length() + 1);
        remember(
                new StoredPacks.Seen(name, "", List.of(Place.of(path).problem("NO_PACK_FOLDER", name))),
                before.remove(name));
    }

    private void bringIn(String id, FileSet files, List<Problem> refused, StoredPacks.@Nullable Seen before) {
        List<Problem> problems = new ArrayList<>(refused);
        if (refused.isEmpty()) {
            problems.addAll(intake.take(id, files, AUTHOR, true).problems());
        }
        List<Problem> placed =
                problems.stream().map(problem -> placed(id, problem)).toList();
        remember(new StoredPacks.Seen(id, files.manifest().hash(), placed), before);
    }

    private void remember(StoredPacks.Seen now, StoredPacks.@Nullable Seen before) {
        if (!now.equals(before)) {
            packs.remember(now);
            now.problems()
                    .forEach(problem -> log.warn(
                            "{}:{} {} {} {}",
                            problem.path(),
                            problem.line(),
                            problem.code(),
                            problem.message(),
                            problem.hint()));
        }
    }

    /** The checks know a pack's folder only; people look for the file from the top. */
    private static Problem placed(String id, Problem problem) {
        String path =
                problem.path().startsWith(FOLDER + "/") ? problem.path() : FOLDER + "/" + id + "/" + problem.path();
        return problem.at(new Place(path, problem.line(), problem.column()));
    }

    /** {@code cases/order-basics/pack.yaml} → {@code order-basics}; files beside the folders belong to none. */
    private static Optional<String> pack(String path) {
        String[] names = path.split("/", 3);
        return names.length < 3 ? Optional.empty() : Optional.of(names[1]);
    }
}
