package xiaoer.shift;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;
import xiaoer.identity.Account;
import xiaoer.shift.events.ShiftEvents.ShiftStarted;

/** One student's run of a pack: everything it pins, and the head of its log. */
@Entity
@Table(name = "shift_shift")
class Shift {

    @Id
    private UUID id;

    private UUID studentId;
    private String student;
    private String packId;
    private int packVersion;
    private int releaseNumber;
    private String profile;
    private long seed;

    @Enumerated(EnumType.STRING)
    @Column(name = "shift_mode")
    private Mode mode;

    @Enumerated(EnumType.STRING)
    @Column(name = "shift_state")
    private ShiftInfo.State state = ShiftInfo.State.RUNNING;

    private int secondsPerDay;
    private Instant startedAt;
    private @Nullable Instant endedAt;
    private long lastSeq;
    private String head = LogChain.START;

    @SuppressWarnings("NullAway.Init")
    protected Shift() {}

    Shift(Account student, Pins pins, long seed, Mode mode, Instant startedAt) {
        this(student.id(), student.name(), pins, seed, mode, startedAt);
    }

    Shift(UUID studentId, String student, Pins pins, long seed, Mode mode, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.studentId = studentId;
        this.student = student;
        this.packId = pins.pack();
        this.packVersion = pins.packVersion();
        this.releaseNumber = pins.release();
        this.profile = pins.profile();
        this.secondsPerDay = pins.secondsPerDay();
        this.seed = seed;
        this.mode = mode;
        this.startedAt = startedAt;
    }

    /** The same shift once more. */
    Shift copy() {
        Shift copy = new Shift();
        ReflectionUtils.shallowCopyFieldState(this, copy);
        return copy;
    }

    /** What stays as it was at the start, whatever is published later. */
    record Pins(String pack, int packVersion, int release, String profile, int secondsPerDay) {}

    Pins pins() {
        return new Pins(packId, packVersion, releaseNumber, profile, secondsPerDay);
    }

    UUID id() {
        return id;
    }

    UUID studentId() {
        return studentId;
    }

    String student() {
        return student;
    }

    boolean belongsTo(Account account) {
        return studentId.equals(account.id());
    }

    long seed() {
        return seed;
    }

    Mode mode() {
        return mode;
    }

    boolean hasEnded() {
        return state == ShiftInfo.State.ENDED;
    }

    void end(Instant real) {
        if (hasEnded()) {
            throw new IllegalStateException("Shift " + id + " has ended before");
        }
        state = ShiftInfo.State.ENDED;
        endedAt = real;
    }

    /** What the log's first event tells; nothing in it differs between two shifts of the same start. */
    ShiftStarted started(Instant plannedEnd) {
        return new ShiftStarted(packId, packVersion, releaseNumber, profile, secondsPerDay, mode, plannedEnd);
    }

    long lastSeq() {
        return lastSeq;
    }

    /** Makes the log's next event, whose hash becomes the new head. */
    StoredEvent append(Instant at, String type, String data, String sealed) {
        if (hasEnded()) {
            throw new IllegalStateException("The log of shift " + id + " is closed");
        }
        StoredEvent event = StoredEvent.sealedNow(id, lastSeq + 1, at, type, data, sealed, head);
        lastSeq++;
        head = event.hash();
        return event;
    }

    ShiftInfo info(boolean withSeed) {
        return new ShiftInfo(
                id,
                student,
                packId,
                packVersion,
                releaseNumber,
                withSeed ? seed : null,
                profile,
                mode,
                state,
                secondsPerDay,
                startedAt,
                endedAt,
                lastSeq);
    }
}
