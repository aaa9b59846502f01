package xiaoer.release;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.identity.AuditTrail;
import xiaoer.rulebook.CheckReport;
import xiaoer.rulebook.Rulebook;
import xiaoer.shared.Place;
import xiaoer.shared.Problem;
import xiaoer.shared.Refusal;
import xiaoer.shared.TimeLimit;
import xiaoer.shared.TypedText;
import xiaoer.workflow.WorkflowReport;
import xiaoer.workflow.Workflows;

/** The one way to a new release: every check, then the next number. */
@Component
class Publishing {

    private static final Logger log = LoggerFactory.getLogger(Publishing.class);

    /** As long as the column; a longer message is cut, never refused. */
    private static final int MESSAGE_LENGTH = 500;

    /** Technical bound in processor time: the cases of all packs together need some seconds. */
    private static final Duration PER_TRIAL = Duration.ofMinutes(3);

    private final Rulebook rulebook;
    private final Workflows workflows;
    private final StoredReleases releases;
    private final StoredFiles files;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final OpenedReleases opened;
    private final StoredChecks passed;
    private final ChecksUnderWay underWay;

    /** Asked late, because what is tried stands on releases. */
    private final ObjectProvider<TrialCheck> trials;

    Publishing(
            Rulebook rulebook,
            Workflows workflows,
            StoredReleases releases,
            StoredFiles files,
            AuditTrail audit,
            TransactionTemplate transaction,
            InstantSource clock,
            OpenedReleases opened,
            StoredChecks passed,
            ChecksUnderWay underWay,
            ObjectProvider<TrialCheck> trials) {
        this.rulebook = rulebook;
        this.workflows = workflows;
        this.releases = releases;
        this.files = files;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.opened = opened;
        this.passed = passed;
        this.underWay = underWay;
        this.trials = trials;
    }

    /** Every check, with no side effect. */
    Checked check(FileSet set) {
        return underWay.during(() -> checked(set));
    }

    /** Checks what is in force where nobody waits for it, so that all that is sound is known to be. */
    FileSet recheck() {
        return checked(inForce()).files();
    }

    /** Checks a set where nobody waits for what is found; nothing is remembered of it. */
    void rehearse(FileSet set) {
        passed.withoutKeeping(() -> checked(set));
    }

    private Checked checked(FileSet set) {
        CheckReport rules = rulebook.check(set.rules());
        if (!rules.passed()) {
            return new Checked(set, rules, unchecked(set), List.of());
        }
        return opened.onTrial(set, number -> {
            WorkflowReport processes = workflows.check(set.processes(), opened.rules(number));
            return new Checked(set, rules, processes, processes.passed() ? trial(number) : List.of());
        });
    }

    private List<Problem> trial(int number) {
        Supplier<List<Problem>> tried = () -> trials.orderedStream()
                .flatMap(check -> check.check(number).stream())
                .toList();
        return TimeLimit.within(
                PER_TRIAL, tried, () -> List.of(Place.of("cases/").problem("TOO_SLOW.TRIAL")));
    }

    /** Processes stand on the rules they ask: with broken ones nothing true could be said of them. */
    private WorkflowReport unchecked(FileSet set) {
        boolean none = set.processes().byPath().isEmpty();
        return new WorkflowReport(
                none
                        ? List.of()
                        : List.of(Place.of(FileSet.PROCESSES).warning("PROCESSES_UNCHECKED", FileSet.PROCESSES)),
                List.of());
    }

    /** The files in force; none before the first release. */
    FileSet inForce() {
        return releases.find(releases.latest())
                .map(release -> files.load(release.manifest()))
                .orElse(FileSet.EMPTY);
    }

    /**
     * Publishes what has been checked, as the successor of {@code base}.
     *
     * @throws Refusal {@code CHECKS_FAILED} with the problems; {@code RELEASE_RACED} when {@code base} is no longer in
     *     force
     */
    Release publish(Checked checked, String author, String message, int base) {
        if (!checked.passed()) {
            List<Problem> errors =
                    checked.problems().stream().filter(Problem::isError).toList();
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "CHECKS_FAILED",
                    List.of(errors.size(), errors.get(0).path(), errors.get(0).line(), errors.get(0)),
                    Map.of("problems", checked.problems()));
        }
        Manifest manifest = checked.files().manifest();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Release release = new Release(
                base + 1,
                manifest.hash(),
                now,
                author,
                cut(message),
                manifest,
                checked.rules().scenarios(),
                checked.processes().walks());
        try {
            transaction.executeWithoutResult(committed -> {
                releases.add(release, checked.files());
                passed.store();
                audit.record(author, "RELEASE_PUBLISHED", String.valueOf(release.number()), release.message());
            });
        } catch (DuplicateKeyException e) {
            throw Refusal.of(Refusal.Kind.CONFLICT, "RELEASE_RACED", base + 1);
        }
        log.info(
                "Release {} is in force: {} files, {} scenarios, {} walks, by {}",
                release.number(),
                manifest.byPath().size(),
                release.scenarios().size(),
                release.walks().size(),
                author);
        return release;
    }

    private static String cut(String message) {
        String plain = TypedText.kept(message.replaceAll("\\p{Cc}+", " "));
        return plain.length() > MESSAGE_LENGTH ? plain.substring(0, MESSAGE_LENGTH - 1) + "…" : plain;
    }
}
