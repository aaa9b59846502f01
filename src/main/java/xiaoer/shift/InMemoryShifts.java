package xiaoer.shift;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;
import xiaoer.cases.Pack;
import xiaoer.clock.Clocks;
import xiaoer.release.Releases;
import xiaoer.shared.Refusal;
import xiaoer.shared.WorkingState;

/**
 * Shifts that live in memory: the same handlers, rules, processes and clock as any other, without a database and without
 * an account. Proofs, previews and the plans of cases are played on them; nobody else can see them.
 */
@Component
public class InMemoryShifts {

    private final WorkingState.Register memory;
    private final Registry registry;
    private final Scenes scenes;
    private final Simulation simulation;
    private final Clocks clocks;
    private final EventLog log;
    private final Releases releases;
    private final ObjectProvider<ViewPart> parts;
    private final CommandReader commands;
    private final InstantSource wall;

    InMemoryShifts(
            WorkingState.Register memory,
            Registry registry,
            Scenes scenes,
            Simulation simulation,
            Clocks clocks,
            EventLog log,
            Releases releases,
            ObjectProvider<ViewPart> parts,
            CommandReader commands,
            InstantSource wall) {
        this.memory = memory;
        this.registry = registry;
        this.scenes = scenes;
        this.simulation = simulation;
        this.clocks = clocks;
        this.log = log;
        this.releases = releases;
        this.parts = parts;
        this.commands = commands;
        this.wall = wall;
    }

    /**
     * What a shift in memory plays.
     *
     * @param pack need not be one that was imported
     * @param release the number of a release, or of a set on trial
     * @param student the name under which its student acts
     */
    public record Terms(Pack pack, int release, String profile, long seed, Mode mode, String student) {}

    /**
     * Starts a shift; whoever starts it closes it.
     *
     * @throws xiaoer.shared.Refusal as a start of any other shift
     */
    public InMemoryShift start(Terms terms) {
        return start(terms, new WorkingState());
    }

    /** @param state parts that modules shall find as the shift opens */
    public InMemoryShift start(Terms terms, WorkingState state) {
        Pack pack = terms.pack();
        Shift.Pins pins = new Shift.Pins(
                pack.id(),
                pack.version(),
                terms.release(),
                terms.profile(),
                Starting.secondsPerDay(pack, releases.rules(terms.release()).parameters(terms.profile())));
        Shift shift = new Shift(UUID.randomUUID(), terms.student(), pins, terms.seed(), terms.mode(), wall.instant());
        ShiftInMemory inMemory = state.part(ShiftInMemory.class, ShiftInMemory::new);
        inMemory.open(shift, pack);
        inMemory.asked(Starting.SECONDS_PER_DAY);
        memory.put(shift.id(), state);
        simulation.open(shift, pack);
        return new InMemoryShift(shift.id(), this);
    }

    /**
     * The command that the API would read from this action.
     *
     * @param action with its {@code type}, and with or without a key
     * @throws Refusal as the API refuses it
     */
    Command command(ObjectNode action) {
        ObjectNode keyed = action.deepCopy();
        keyed.put("key", UUID.randomUUID().toString());
        return commands.json(keyed.path("type").asString(""), keyed);
    }

    WorkingState state(UUID shift) {
        return memory.of(shift).orElseThrow(() -> new IllegalStateException("Shift " + shift + " has been closed"));
    }

    Shift shift(UUID shift) {
        return state(shift).part(ShiftInMemory.class, ShiftInMemory::new).shift();
    }

    void put(UUID shift, WorkingState state) {
        memory.put(shift, state);
    }

    void remove(UUID shift) {
        memory.remove(shift);
    }

    Registry registry() {
        return registry;
    }

    Scenes scenes() {
        return scenes;
    }

    Simulation simulation() {
        return simulation;
    }

    Clocks clocks() {
        return clocks;
    }

    EventLog log() {
        return log;
    }

    Map<String, Object> view(UUID shift) {
        Map<String, Object> view = new LinkedHashMap<>();
        parts.orderedStream().forEach(part -> view.putAll(part.visible(shift)));
        return view;
    }
}
