package xiaoer.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
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
import xiaoer.shift.events.ShiftEvents.CoachSwitched;
import xiaoer.wording.LexiconFolder;

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
    private final LexiconFolder lexicons;

    /** Processor time for all decisions by which one shift is scored. */
    private final Duration longest;

    Sheets(
            Accounts accounts,
            Shifts shifts,
            Log log,
            Releases releases,
            StoredFindings stored,
            LexiconFolder lexicons,
            @Value("${xiaoer.decision.longest-sheet:10s}") Duration longest) {
        this.accounts = accounts;
        this.shifts = shifts;
        this.log = log;
        this.releases = releases;
        this.stored = stored;
        this.lexicons = lexicons;
        this.longest = longest;
    }

    /**
     * The sheets of a shift for whoever is signed in. Students see those of practice and of a lesson when the shift has
     * ended, those of practice before as long as the coach is switched on, and those of an exam when their teacher opens them.
     *
     * @throws Refusal {@code UNKNOWN_SHIFT}, {@code SHIFT_RUNNING}, {@code SHEET_NOT_OPEN}, {@code SHEET_SPENT}
     */
    public List<Sheet> of(UUID shift) {
        ShiftInfo info = shifts.info(shift);
        requireOpen(info);
        return score(info);
    }

    /**
     * The log with its truth, for whoever may see the shift's sheets.
     *
     * @throws Refusal as {@link #of} does
     */
    List<LogEvent> revealed(ShiftInfo shift) {
        requireOpen(shift);
        return read(shift);
    }

    /** The sheets of one list of shifts. */
    Listed listed() {
        return new Listed();
    }

    /** After the first shift whose rules ask for too much, a list shows only the points that are known already. */
    final class Listed {

        private boolean spent;

        private Listed() {}

        /** The sheets of an ended shift that the signed-in person may see; empty when there is none to show. */
        List<Sheet> ofEnded(ShiftInfo info) {
            if (!info.hasEnded() || !isOpen(info) || spent && known(info).isEmpty()) {
                return List.of();
            }
            try {
                return score(info);
            } catch (Refusal refusal) {
                if (!refusal.reason().equals(SheetRules.SPENT)) {
                    throw refusal;
                }
                spent = true;
                return List.of();
            }
        }
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
                    case PRACTICE -> info.hasEnded() || coached(info);
                    case LESSON -> info.hasEnded();
                    case EXAM -> false;
                };
    }

    /** Whether the coach is switched on; shifts from before there were plans always were open. */
    private boolean coached(ShiftInfo info) {
        List<LogEvent> events = read(info);
        boolean on = !CaseLog.of(events, info.student()).isPlanned();
        for (LogEvent event : events) {
            on = event.is(CoachSwitched.class) ? event.as(CoachSwitched.class).on() : on;
        }
        return on;
    }

    /** A sheet of which nothing applies is left out beside one that does: the pack held no such work. */
    private List<Sheet> score(ShiftInfo info) {
        Rules rules = releases.rules(info.release());
        List<Sheet> sheets = new ArrayList<>();
        known(info)
                .orElseGet(() -> scoreAnew(info, rules))
                .forEach((number, findings) -> sheets.add(
                        number.equals(ConsultSheet.NUMBER)
                                ? ConsultSheet.sheet(findings, rules, info.profile())
                                : OrderSheet.sheet(findings, rules, info.profile())));
        List<Sheet> judged =
                sheets.stream().filter(sheet -> sheet.total() != null).toList();
        return judged.isEmpty() ? List.copyOf(sheets) : judged;
    }

    private Optional<Map<String, List<ScoreFinding>>> known(ShiftInfo info) {
        return stored.upTo(info.id(), info.release(), info.lastEvent());
    }

    /** @return findings by the number of their sheet; only shifts with customers or claims have sheet 6-1 */
    private Map<String, List<ScoreFinding>> scoreAnew(ShiftInfo info, Rules rules) {
        Map<String, List<ScoreFinding>> findings = findings(read(info), bounded(rules), info.profile(), info.student());
        findings.values().removeIf(List::isEmpty);
        stored.keep(info.id(), info.release(), info.lastEvent(), findings);
        return findings;
    }

    /** For the scoring of one shift, from now on: nothing is kept of one that asks for too much. */
    Rules bounded(Rules rules) {
        return new SheetRules(rules, longest);
    }

    WrittenWords words(Rules rules) {
        return new WrittenWords(rules.part(lexicons).get(WrittenWords.LEXICON));
    }

    /** A shift that was begun before there were plans is scored as it was then. */
    Map<String, List<ScoreFinding>> findings(List<LogEvent> log, Rules rules, String profile, String student) {
        Map<String, List<ScoreFinding>> findings = new LinkedHashMap<>();
        CaseLog cases = CaseLog.of(log, student);
        if (cases.isPlanned()) {
            findings.put(
                    ConsultSheet.NUMBER,
                    ConsultSheet.findings(cases, ConsultLog.of(log), rules, profile, words(rules)));
            if (cases.hasEnded()) {
                findings.put(OrderSheet.NUMBER, OrderSheet.findings(log, rules, profile));
            }
        } else {
            findings.put(ConsultSheet.NUMBER, EarlierConsultSheet.findings(log, rules, profile));
            findings.put(OrderSheet.NUMBER, EarlierOrderSheet.findings(log, rules, profile));
        }
        return findings;
    }

    /** The log up to the event that the head names, whatever has been appended since. */
    List<LogEvent> read(ShiftInfo info) {
        List<LogEvent> events = new ArrayList<>();
        for (long after = 0; after < info.lastEvent(); after += PAGE) {
            int limit = (int) Math.min(PAGE, info.lastEvent() - after);
            events.addAll(log.read(info.id(), after, limit));
        }
        return events;
    }
}
