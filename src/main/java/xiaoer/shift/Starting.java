package xiaoer.shift;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import xiaoer.cases.Pack;
import xiaoer.cases.Packs;
import xiaoer.clock.Standing;
import xiaoer.identity.Account;
import xiaoer.release.Releases;
import xiaoer.rulebook.Parameters;
import xiaoer.shared.Refusal;
import xiaoer.shared.Refusal.Kind;

/** Pins what a new shift will keep: pack version, release, profile, seed and the length of a business day. */
@Component
class Starting {

    /** The key of the parameter that folds a business day into shift seconds. */
    static final String SECONDS_PER_DAY = "p.secondsPerDay";

    /** The largest whole number that every JSON reader keeps exactly. */
    private static final long LARGEST_SEED = (1L << 53) - 1;

    /** Seeds drawn by us are short enough to be told to a neighbour. */
    private static final int DRAWN_BELOW = 1_000_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Packs packs;
    private final Releases releases;
    private final StoredShifts shifts;
    private final Registry registry;
    private final Door door;
    private final Standing standing;
    private final InstantSource wall;
    private final int mostRunning;

    Starting(
            Packs packs,
            Releases releases,
            StoredShifts shifts,
            Registry registry,
            Door door,
            Standing standing,
            InstantSource wall,
            @Value("${xiaoer.shift.most-running:1000}") int mostRunning) {
        this.packs = packs;
        this.releases = releases;
        this.shifts = shifts;
        this.registry = registry;
        this.door = door;
        this.standing = standing;
        this.wall = wall;
        this.mostRunning = mostRunning;
    }

    UUID start(Account student, Shifts.Start start) {
        long seed = start.seed() == null ? RANDOM.nextInt(DRAWN_BELOW) : start.seed();
        if (seed < 0 || seed > LARGEST_SEED) {
            throw Refusal.of(Kind.INVALID, "SEED_OUT_OF_RANGE", seed, LARGEST_SEED);
        }
        if (shifts.countByStudentIdAndState(student.id(), ShiftInfo.State.RUNNING) >= mostRunning) {
            throw Refusal.of(Kind.CONFLICT, "TOO_MANY_SHIFTS", mostRunning);
        }
        if (standing.present().isPresent()) {
            throw Door.allPaused();
        }
        Pack pack = packs.newest(start.pack());
        int release = releases.inForce();
        Parameters parameters = releases.rules(release).parameters(start.profile());
        Shift.Pins pins =
                new Shift.Pins(pack.id(), pack.version(), release, start.profile(), secondsPerDay(pack, parameters));
        registry.openings().forEach(module -> module.prepare(pack, release, start.profile(), seed));
        return door.open(new Shift(student, pins, seed, start.mode(), wall.instant()), pack);
    }

    /** A pack may choose another fold than the profile's, within the parameter's bounds. */
    static int secondsPerDay(Pack pack, Parameters parameters) {
        BigDecimal usual = parameters.number(SECONDS_PER_DAY);
        JsonNode own = pack.settings().path(PackSettings.SECONDS_PER_DAY);
        if (!own.isInt()) {
            return usual.intValueExact();
        }
        BigDecimal wanted = own.decimalValue();
        Parameters.Value bounds = parameters.values().get(SECONDS_PER_DAY);
        boolean tooLow = bounds != null && bounds.min() != null && wanted.compareTo(bounds.min()) < 0;
        boolean tooHigh = bounds != null && bounds.max() != null && wanted.compareTo(bounds.max()) > 0;
        if (tooLow || tooHigh) {
            throw Refusal.of(Kind.INVALID, "SECONDS_PER_DAY_OUT_OF_BOUNDS", wanted, pack.id());
        }
        return wanted.intValueExact();
    }
}
