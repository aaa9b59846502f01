package xiaoer.cases;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import xiaoer.release.FileSet;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;

/** The one way to a new version of a pack: its form, then every module's check of its sections. */
@Component
class PackIntake {

    private static final Logger log = LoggerFactory.getLogger(PackIntake.class);

    private final StoredPacks packs;
    private final InstantSource clock;

    /** Asked when needed: a module that checks sections may itself want packs. */
    private final ObjectProvider<Packs.SectionCheck> checks;

    PackIntake(StoredPacks packs, InstantSource clock, ObjectProvider<Packs.SectionCheck> checks) {
        this.packs = packs;
        this.clock = clock;
        this.checks = checks;
    }

    /** @param pack null when there are errors */
    record Outcome(@Nullable Pack pack, List<Problem> problems) {}

    /**
     * Stores a new version unless the newest has this content already.
     *
     * @param known whether a pack that is new here has been played where it comes from, as those that the program brings
     */
    Outcome take(String id, FileSet files, String author, boolean known) {
        Pack newest = packs.find(id).orElse(null);
        if (newest != null && newest.hash().equals(files.manifest().hash())) {
            return new Outcome(newest, List.of());
        }
        PackFiles form = new PackFiles();
        Pack pack = form.read(id, newest == null ? 1 : newest.version() + 1, files);
        List<Problem> problems = new ArrayList<>(form.problems());
        if (pack != null) {
            checks.orderedStream().forEach(check -> problems.addAll(ask(check, pack)));
            problems.addAll(unread(pack));
            if (problems.stream().noneMatch(Problem::isError) && (newest != null || !known)) {
                checks.orderedStream().forEach(check -> problems.addAll(check.play(pack, newest)));
            }
        }
        problems.sort(Problem.BY_PLACE);
        if (pack == null || problems.stream().anyMatch(Problem::isError)) {
            return new Outcome(null, problems);
        }
        try {
            packs.add(pack, files, author, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DuplicateKeyException e) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "PACK_RACED", id, pack.version());
        }
        log.info(
                "Pack {} version {} is there: {} files, by {}",
                id,
                pack.version(),
                files.byPath().size(),
                author);
        return new Outcome(pack, problems);
    }

    private List<Problem> unread(Pack pack) {
        Set<String> read = new TreeSet<>();
        checks.orderedStream().forEach(check -> read.addAll(check.reads(pack)));
        return pack.sections().keySet().stream()
                .filter(section -> !read.contains(section))
                .sorted()
                .map(section -> Place.of(section + ".yaml")
                        .problem("UNREAD_PACK_FILE", section + ".yaml", String.join(", ", read)))
                .toList();
    }

    /** A check that fails for what a file holds must not let the file through, nor stop the others. */
    private List<Problem> ask(Packs.SectionCheck check, Pack pack) {
        try {
            return check.check(pack);
        } catch (RuntimeException e) {
            log.error("{} failed on pack {}", check.getClass().getName(), pack.id(), e);
            return List.of(Place.of("pack.yaml").problem("CHECK_FAILED"));
        }
    }
}
