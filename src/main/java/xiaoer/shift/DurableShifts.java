package xiaoer.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.clock.Clocks;
import xiaoer.identity.Account;
import xiaoer.identity.Accounts;
import xiaoer.identity.Role;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;
import xiaoer.shared.TypedText;
import xiaoer.shared.WorkingState;

/** Shifts as rows of the database; nothing of a shift stays in memory between two calls. */
@Component
class DurableShifts implements Shifts, Log {

    /** Longer lists of shifts belong to a page with a search. */
    private static final int LISTED = 500;

    /** Events told in the answer to a turn of the clock; the rest is in the log. */
    private static final int PAGE = 500;

    private static final long NOT_YET_KNOWN = -1;

    private final StoredShifts shifts;
    private final EventLog log;
    private final Door door;
    private final Starting starting;
    private final ClockTurns turns;
    private final Access access;
    private final Accounts accounts;
    private final Clocks clocks;
    private final ObjectProvider<ViewPart> parts;
    private final WorkingState.Register memory;
    private final TransactionTemplate reading;

    DurableShifts(
            StoredShifts shifts,
            EventLog log,
            Door door,
            Starting starting,
            ClockTurns turns,
            Access access,
            Accounts accounts,
            Clocks clocks,
            ObjectProvider<ViewPart> parts,
            WorkingState.Register memory,
            PlatformTransactionManager transactions) {
        this.shifts = shifts;
        this.log = log;
        this.door = door;
        this.starting = starting;
        this.turns = turns;
        this.access = access;
        this.accounts = accounts;
        this.clocks = clocks;
        this.parts = parts;
        this.memory = memory;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    @Override
    public UUID start(Start start) {
        Account account = accounts.require(Role.STUDENT, Role.TRAINER, Role.ANALYST, Role.TEACHER, Role.ADMIN);
        if (start.mode() != Mode.PRACTICE) {
            throw Refusal.of(Kind.FORBIDDEN, "ASSIGNMENT_NEEDED", start.mode().word());
        }
        return starting.start(account, start);
    }

    @Override
    public Answer act(UUID shift, Command command) {
        Account account = accounts.current();
        if (TypedText.kept(command.key()).isEmpty() || command.key().length() > StoredAnswer.LONGEST_KEY) {
            throw Refusal.of(Kind.INVALID, "KEY_INVALID", StoredAnswer.LONGEST_KEY);
        }
        return door.act(shift, command, locked -> access.requireActor(locked, account, command));
    }

    @Override
    public ShiftInfo info(UUID shift) {
        Shift found = access.visible(shift);
        return found.info(access.seesSeed(found));
    }

    @Override
    public Map<String, Object> view(UUID shift) {
        access.visible(shift);
        if (isBehind(shift)) {
            door.catchUp(shift);
        }
        return reading(() -> {
            // Read first: what happens meanwhile is shown and told once more, never left out.
            ShiftInfo info = info(shift);
            Map<String, Object> view = new LinkedHashMap<>();
            view.put("id", info.id());
            view.put("pack", info.pack());
            view.put("packVersion", info.packVersion());
            view.put("release", info.release());
            if (info.seed() != null) {
                view.put("seed", info.seed());
            }
            view.put("student", info.student());
            view.put("profile", info.profile());
            view.put("mode", info.mode());
            view.put("state", info.state());
            view.put("clock", clock(info));
            parts.orderedStream().forEach(part -> view.putAll(part.visible(shift)));
            view.put("lastEvent", info.lastEvent());
            return view;
        });
    }

    private boolean isBehind(UUID shift) {
        return reading(() -> {
            Instant now = ShiftTime.roundDown(clocks.read(shift).now());
            return clocks.next(shift).filter(due -> !due.isAfter(now)).isPresent();
        });
    }

    private ClockView clock(ShiftInfo info) {
        Clocks.Reading reading = clocks.read(info.id());
        return new ClockView(reading.now(), info.secondsPerDay(), reading.paused());
    }

    @Override
    public List<ShiftInfo> list() {
        Account account = accounts.current();
        List<UUID> students = new ArrayList<>(List.of(account.id()));
        if (account.has(Role.TEACHER) || account.has(Role.JUDGE) || account.has(Role.ADMIN)) {
            accounts.studentsOf(account)
                    .forEach(student -> students.add(student.account().id()));
        }
        return shifts.findByStudentIdInOrderByStartedAtDescId(students, Limit.of(LISTED)).stream()
                .map(shift -> shift.info(access.seesSeed(shift)))
                .toList();
    }

    @Override
    public List<LogEvent> events(UUID shift, long after, int limit) {
        return events(access.visible(shift), after, limit);
    }

    private List<LogEvent> events(Shift shift, long after, int limit) {
        boolean truth = access.seesTruth(shift);
        return stored(shift.id(), after, limit)
                .map(event -> truth ? event.open() : event.closed())
                .toList();
    }

    @Override
    public List<LogEvent> read(UUID shift, long after, int limit) {
        return stored(shift, after, limit).map(StoredEvent::open).toList();
    }

    private Stream<StoredEvent> stored(UUID shift, long after, int limit) {
        return log.between(shift, after, Long.MAX_VALUE, Limit.of(limit)).stream();
    }

    @Override
    public ShiftInfo head(UUID shift) {
        return memory.part(shift, ShiftInMemory.class, ShiftInMemory::new)
                .map(ShiftInMemory::shift)
                .or(() -> shifts.read(shift))
                .orElseThrow()
                .info(true);
    }

    @Override
    public Turned turn(UUID id, ClockTurn turn) {
        Account account = accounts.current();
        AtomicLong before = new AtomicLong(NOT_YET_KNOWN);
        return turns.turn(
                id,
                turn,
                shift -> {
                    access.requireClockRights(shift, account);
                    Door.requireRunning(shift);
                    before.compareAndSet(NOT_YET_KNOWN, shift.lastSeq());
                },
                shift -> turned(shift, before.get()));
    }

    private Turned turned(Shift shift, long before) {
        List<LogEvent> events = shift.lastSeq() == before ? List.of() : events(shift, before, PAGE + 1);
        boolean more = events.size() > PAGE;
        return new Turned(
                new ClockView(clocks.now(shift.id()), shift.pins().secondsPerDay(), clocks.isPaused(shift.id())),
                more ? events.subList(0, PAGE) : events,
                more);
    }

    private <T> T reading(Supplier<T> work) {
        return reading.execute(status -> work.get());
    }
}
