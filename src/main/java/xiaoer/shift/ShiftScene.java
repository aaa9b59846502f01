package xiaoer.shift;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import xiaoer.cases.Pack;
import xiaoer.clock.Clocks;
import xiaoer.rulebook.Parameters;
import xiaoer.rulebook.Rules;
import xiaoer.rulebook.Ruling;
import xiaoer.shared.CanonicalJson;
import xiaoer.shared.Refusal;

/** A shift under its lock, at one instant of its clock. */
final class ShiftScene implements Scene {

    private static final Pattern EVENT_TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,59}");

    private final Shift shift;
    private final Instant now;
    private final Pack pack;
    private final Rules rules;
    private final Clocks clocks;
    private final EventLog log;
    private final List<LogEvent> appended = new ArrayList<>();
    private @Nullable String endReason;

    ShiftScene(Shift shift, Instant now, Pack pack, Rules rules, Clocks clocks, EventLog log) {
        this.shift = shift;
        this.now = now;
        this.pack = pack;
        this.rules = rules;
        this.clocks = clocks;
        this.log = log;
    }

    @Override
    public UUID shift() {
        return shift.id();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Pack pack() {
        return pack;
    }

    @Override
    public String student() {
        return shift.student();
    }

    @Override
    public String profile() {
        return shift.pins().profile();
    }

    @Override
    public int release() {
        return shift.pins().release();
    }

    @Override
    public Mode mode() {
        return shift.mode();
    }

    @Override
    public int secondsPerDay() {
        return shift.pins().secondsPerDay();
    }

    @Override
    public BigDecimal parameter(String key) {
        log.asked(shift.id(), key);
        return parameters().number(key);
    }

    @Override
    public Object parameterValue(String key) {
        log.asked(shift.id(), key);
        Parameters.Value value = parameters().values().get(key);
        if (value == null) {
            throw new IllegalArgumentException("Profile " + profile() + " has no parameter " + key);
        }
        return value.value();
    }

    @Override
    public boolean hasParameter(String key) {
        return parameters().values().containsKey(key);
    }

    private Parameters parameters() {
        return rules.parameters(profile());
    }

    @Override
    public Chance chance(String stream) {
        return new Chance(shift.seed(), stream);
    }

    @Override
    public Ruling decide(String decision, Collection<? extends Record> facts) {
        log.asked(shift.id(), decision);
        return rules.decide(decision, profile(), facts);
    }

    @Override
    public long append(Record data, @Nullable Record sealed) {
        String type = data.getClass().getSimpleName();
        if (!EVENT_TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("Not an event type: " + type);
        }
        String truth = CanonicalJson.of(sealed == null ? Map.of() : sealed);
        StoredEvent event = shift.append(now, type, CanonicalJson.of(data), truth);
        log.append(shift.id(), event);
        appended.add(event.closed());
        return shift.lastSeq();
    }

    /** What has been appended here so far, as the student may see it. */
    List<LogEvent> appended() {
        return List.copyOf(appended);
    }

    @Override
    public void schedule(Instant due, String kind, String about, Object payload) {
        clocks.schedule(shift.id(), ShiftTime.roundUp(due), kind, about, CanonicalJson.of(payload));
    }

    @Override
    public void cancel(String kind, String about) {
        clocks.cancel(shift.id(), kind, about);
    }

    @Override
    public RuntimeException refuse(String reason, Map<String, ?> details, Object... arguments) {
        return new KeptRefusal(reason, List.of(arguments), details);
    }

    /** Asks the door to end the shift as soon as the present command or arrival has been applied. */
    void endBecause(String reason) {
        endReason = reason;
    }

    @Nullable
    String endReason() {
        return endReason;
    }

    /** A refusal that commits what was appended before it. */
    static final class KeptRefusal extends Refusal {
        KeptRefusal(String reason, List<?> arguments, Map<String, ?> details) {
            super(Kind.CONFLICT, reason, arguments, details);
        }
    }
}
