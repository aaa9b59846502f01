package xiaoer.shift;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import xiaoer.cases.Pack;
import xiaoer.clock.Clocks;
import xiaoer.clock.Heartbeat;
import xiaoer.identity.AuditTrail;
import xiaoer.shared.Refusal;
import xiaoer.shift.CommandAnswers.Outcome;
import xiaoer.shift.CommandAnswers.Sent;
import xiaoer.shift.ShiftScene.KeptRefusal;

/**
 * The one door through which a shift changes: lock the shift, apply what has become due, each row at its own instant,
 * then the command, append the events, commit. A long catch-up commits in portions, so that a leap over thousands of
 * rows neither holds the lock for long nor loses what it has done.
 */
@Component
class Door implements Clocks.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Door.class);

    private final StoredShifts shifts;
    private final CommandAnswers answers;
    private final Registry registry;
    private final Scenes scenes;
    private final Clocks clocks;
    private final Heartbeat heartbeat;
    private final LiveLog live;
    private final Simulation simulation;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    /** In events; a person does not fill it, a program that loops would fill the disk. */
    private final long longestLog;

    private final Turnstile turnstile = new Turnstile();

    Door(
            StoredShifts shifts,
            CommandAnswers answers,
            Registry registry,
            Scenes scenes,
            Clocks clocks,
            Heartbeat heartbeat,
            LiveLog live,
            Simulation simulation,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            @Value("${xiaoer.shift.longest-log:100000}") long longestLog) {
        this.shifts = shifts;
        this.answers = answers;
        this.registry = registry;
        this.scenes = scenes;
        this.clocks = clocks;
        this.heartbeat = heartbeat;
        this.live = live;
        this.simulation = simulation;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        this.longestLog = longestLog;
    }

    /** Saves a new shift, starts its clock and lets the modules set it up. */
    UUID open(Shift fresh, Pack pack) {
        return inTransaction(() -> {
            Shift shift = shifts.saveAndFlush(fresh);
            simulation.open(shift, pack);
            return shift.id();
        });
    }

    /**
     * Applies a command once. One that another node applies at the same moment is done here too, but its answer cannot
     * be kept twice; so all is rolled back, and what the other has answered is answered here.
     *
     * @param allowed called under the lock; refuses who may not act on this shift
     */
    Answer act(UUID id, Command command, Consumer<Shift> allowed) {
        Sent sent = answers.sent(command);
        try {
            return enter(id, new Acting(sent, allowed)).answer();
        } catch (RolledBack rolledBack) {
            return keep(id, sent, rolledBack.refusal).answer();
        } catch (DataIntegrityViolationException taken) {
            return inTransaction(() -> answers.known(lock(id).shift(), sent))
                    .orElseThrow(() -> taken)
                    .answer();
        }
    }

    /** Stores a refusal whose command has been rolled back, unless the same command was quicker elsewhere. */
    private Outcome keep(UUID id, Sent sent, Refusal refusal) {
        return turnstile.passing(
                id,
                () -> inTransaction(() -> {
                    Shift shift = lock(id).shift();
                    return answers.known(shift, sent).orElseGet(() -> answers.keep(shift, sent, List.of(), refusal));
                }));
    }

    /** Applies what has become due on the running clock. */
    void catchUp(UUID id) {
        enter(id, new CatchingUp());
    }

    @Override
    public void due(UUID clock) {
        catchUp(clock);
    }

    /**
     * Applies what is due up to an instant, then does something to the clock, unless the shift has ended on the way.
     *
     * @param allowed called under the lock, before each portion
     * @param until from the shift and what its clock shows when the lock is first held
     * @param turn is given the shift's id and that instant
     * @param result what it has come to, seen under the lock
     */
    <T> T turn(
            UUID id,
            Consumer<Shift> allowed,
            BiFunction<Shift, Instant, Instant> until,
            BiConsumer<UUID, Instant> turn,
            Function<Shift, T> result) {
        return enter(id, new Turning<>(allowed, until, turn, result));
    }

    private <T> T enter(UUID id, Visit<T> visit) {
        Parking parking = new Parking((stuck, told) -> {
            LOG.warn("Shift {} goes on without {}", id, told);
            audit.record(stuck.student(), "ARRIVAL_PARKED", id.toString(), told);
        });
        while (true) {
            Optional<T> result = parking.passing(() -> heartbeat.alive(() -> turnstile.passing(
                    id,
                    () -> inTransaction(() -> {
                        StoredShifts.Locked locked = lock(id, visit.key());
                        Shift shift = locked.shift();
                        Optional<T> atOnce = visit.answer(shift, locked.answers() > 0);
                        if (atOnce.isPresent()) {
                            return atOnce;
                        }
                        Instant limit = visit.until(shift);
                        return simulation.applyDue(shift, limit, parking)
                                ? Optional.of(visit.act(shift, limit, parking))
                                : Optional.empty();
                    }))));
            live.wake(id);
            if (result.isPresent()) {
                return result.get();
            }
        }
    }

    private StoredShifts.Locked lock(UUID id) {
        return lock(id, "");
    }

    private StoredShifts.Locked lock(UUID id, String key) {
        return shifts.lock(id, key).orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN, "UNKNOWN_SHIFT", id));
    }

    private Instant present(Shift shift) {
        return ShiftTime.roundDown(clocks.now(shift.id()));
    }

    static void requireRunning(Shift shift) {
        if (shift.hasEnded()) {
            throw ended();
        }
    }

    private void requireNotHalted(UUID id) {
        if (clocks.isHalted(id)) {
            throw allPaused();
        }
    }

    /** While all shifts are paused nobody gains by acting in a time that does not pass. */
    static Refusal allPaused() {
        return Refusal.of(Refusal.Kind.CONFLICT, "SHIFTS_PAUSED");
    }

    private static Refusal ended() {
        return Refusal.of(Refusal.Kind.CONFLICT, "SHIFT_ENDED");
    }

    private <T> T inTransaction(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            // Portions could not commit, and the caller might hold locks that belong after the shift's.
            throw new IllegalStateException("A shift's door opens its own transactions");
        }
        try {
            return transaction.execute(status -> work.get());
        } catch (PessimisticLockingFailureException waitedTooLong) {
            throw Turnstile.busy();
        }
    }

    /** Somebody acts. */
    private final class Acting implements Visit<Outcome> {

        private final Sent sent;
        private final Consumer<Shift> allowed;

        Acting(Sent sent, Consumer<Shift> allowed) {
            this.sent = sent;
            this.allowed = allowed;
        }

        @Override
        public String key() {
            return sent.command().key();
        }

        @Override
        public Optional<Outcome> answer(Shift shift, boolean known) {
            allowed.accept(shift);
            if (known) {
                return answers.known(shift, sent);
            }
            requireRunning(shift);
            requireNotHalted(shift.id());
            return Optional.empty();
        }

        @Override
        public Instant until(Shift shift) {
            return present(shift);
        }

        @Override
        public Outcome act(Shift shift, Instant now, Parking parking) {
            if (shift.hasEnded()) {
                // Its planned end was among what had become due: that must commit, so the refusal is told, not thrown.
                return new Outcome(List.of(), ended());
            }
            if (shift.lastSeq() >= longestLog && !(sent.command() instanceof EndShift)) {
                throw Refusal.of(Refusal.Kind.CONFLICT, "LOG_FULL", longestLog);
            }
            ShiftScene scene = scenes.of(shift, now);
            try {
                registry.handle(scene, sent.command());
                simulation.concludeIfEnded(shift, scene, parking);
                return answers.keep(shift, sent, scene.appended(), null);
            } catch (KeptRefusal refusal) {
                return answers.keep(shift, sent, scene.appended(), refusal);
            } catch (Refusal refusal) {
                throw new RolledBack(refusal);
            }
        }
    }

    /** Nobody comes: what is due happens. */
    private final class CatchingUp implements Visit<UUID> {

        @Override
        public Instant until(Shift shift) {
            return present(shift);
        }

        @Override
        public UUID act(Shift shift, Instant now, Parking parking) {
            return shift.id();
        }
    }

    /** Somebody turns the clock, as far as was settled when the lock was first held. */
    private final class Turning<T> implements Visit<T> {

        private final Consumer<Shift> allowed;
        private final BiFunction<Shift, Instant, Instant> until;
        private final BiConsumer<UUID, Instant> turn;
        private final Function<Shift, T> result;
        private @Nullable Instant target;

        Turning(
                Consumer<Shift> allowed,
                BiFunction<Shift, Instant, Instant> until,
                BiConsumer<UUID, Instant> turn,
                Function<Shift, T> result) {
            this.allowed = allowed;
            this.until = until;
            this.turn = turn;
            this.result = result;
        }

        @Override
        public Optional<T> answer(Shift shift, boolean known) {
            allowed.accept(shift);
            requireNotHalted(shift.id());
            return Optional.empty();
        }

        @Override
        public Instant until(Shift shift) {
            Instant settled = target == null ? until.apply(shift, clocks.now(shift.id())) : target;
            target = settled;
            return settled;
        }

        @Override
        public T act(Shift shift, Instant reached, Parking parking) {
            if (!shift.hasEnded()) {
                turn.accept(shift.id(), reached);
            }
            return result.apply(shift);
        }
    }

    /** Rolls the command back; its refusal is then stored by itself. */
    private static final class RolledBack extends RuntimeException {
        private final transient Refusal refusal;

        RolledBack(Refusal refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
