package xiaoer.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.release.Releases;
import xiaoer.rulebook.Rules;
import xiaoer.shared.Refusal;
import xiaoer.shift.Log;
import xiaoer.shift.LogEvent;
import xiaoer.shift.Mode;
import xiaoer.shift.ShiftInfo;
import xiaoer.shift.Shifts;

/** The sheets of shifts, scored from their logs when somebody asks and the findings kept are not up to date. */
@Component
public class Sheets {

    /** Events read at once. */
    private static final int PAGE = 500;

    private final Accounts accounts;
    private final Shifts shifts;
    private final Log log;
    private final Releases releases;
    private final StoredFindings stored;

    Sheets(Accounts accounts, Shifts shifts, Log log, Releases releases, StoredFindings stored) {
        this.accounts = accounts;
        this.shifts = shifts;
        this.log = log;
        this.releases = releases;
        this.stored = stored;
    }

    /**
     * The sheets of a shift for whoever is signed in. Students see those of practice at any time, those of a lesson when
     * the shift has ended, and those of an exam when their teacher opens them.
     *
     * @throws Refusal {@code UNKNOWN_SHIFT}, {@code SHIFT_RUNNING}, {@code SHEET_NOT_OPEN}
     */
    public List<Sheet> of(UUID shift) {
        ShiftInfo info = shifts.info(shift);
        requireOpen(info);
        return List.of(score(info));
    }

    /** The total of an ended shift that the signed-in person may see; empty when there is none to show. */
    Optional<BigDecimal> total(ShiftInfo info) {
        return info.hasEnded() && isOpen(info) ? Optional.ofNullable(score(info).total()) : Optional.empty();
    }

    private void requireOpen(ShiftInfo info) {
        if (isOpen(info)) {
            return;
        }
        // Nobody has been given the right to open an exam's sheets yet, so they stay closed to who sat it.
        throw info.mode() == Mode.EXAM
                ? Refusal.of(Refusal.Kind.FORBIDDEN, "SHEET_NOT_OPEN")
                : Refusal.of(Refusal.Kind.CONFLICT, "SHIFT_RUNNING");
    }

    private boolean isOpen(ShiftInfo info) {
        Account reader = accounts.current();
        return !reader.name().equals(info.student())
                || switch (info.mode()) {
                    case PRACTICE -> true;
                    case LESSON -> info.hasEnded();
                    case EXAM -> false;
                };
    }

    private Sheet score(ShiftInfo info) {
        Rules rules = releases.rules(info.release());
        List<Finding> findings =
                stored.upTo(info.id(), info.release(), info.lastEvent()).orElseGet(() -> scoreAnew(info, rules));
        return OrderSheet.sheet(findings, rules, info.profile());
    }

    private List<Finding> scoreAnew(ShiftInfo info, Rules rules) {
        List<Finding> findings = OrderSheet.findings(read(info), rules, info.profile());
        stored.keep(info.id(), info.release(), info.lastEvent(), findings);
        return findings;
    }

    /** The log up to the event that the head names, whatever has been appended since. */
    private List<LogEvent> read(ShiftInfo info) {
        List<LogEvent> events = new ArrayList<>();
        for (long after = 0; after < info.lastEvent(); after += PAGE) {
            int limit = (int) Math.min(PAGE, info.lastEvent() - after);
            events.addAll(log.read(info.id(), after, limit));
        }
        return events;
    }
}
