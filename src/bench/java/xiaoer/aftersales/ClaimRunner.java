package xiaoer.aftersales;

import xiaoer.aftersales.events.ClaimKind;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import xiaoer.Xiaoer;
import xiaoer.bench.Runner;
import xiaoer.bench.Script;
import xiaoer.identity.Accounts;
import xiaoer.identity.Acting;
import xiaoer.shift.ClockTurn;
import xiaoer.shift.EndShift;
import xiaoer.shift.Mode;
import xiaoer.shift.Shifts;
import xiaoer.shop.OrderBook;
import xiaoer.workflow.HistoryEntry;
import xiaoer.workflow.HistoryEntry.Kind;
import xiaoer.workflow.Instance;
import xiaoer.workflow.Instances;

/**
 * The program itself: claims are raised, their tasks completed and their answers come, each through the one door, with all
 * that belongs to it. Every thread works the claims of a shift of its own, as students do.
 */
public final class ClaimRunner implements Runner {

    /** That of the profile {@code textbook}. */
    private static final String DRILL_PASSWORD = "123456";

    private static final String PACK = "bench";

    private static final Set<Kind> DONE = EnumSet.of(Kind.TASK_DONE, Kind.WORKED, Kind.DECIDED, Kind.SENT);

    private final Script script;
    private final ConfigurableApplicationContext program;
    private final Shifts shifts;
    private final Instances instances;
    private final Map<Integer, UUID> shiftOf = new ConcurrentHashMap<>();
    private final Map<Integer, Deque<String>> ordersOf = new ConcurrentHashMap<>();

    /**
     * @param folder an empty one
     * @param properties {@code name=value} of the database
     */
    public ClaimRunner(Script script, Path folder, List<String> properties) throws IOException {
        this.script = script;
        ReturnsPack.write(folder.resolve("cases").resolve(PACK));
        this.program = new SpringApplicationBuilder(Xiaoer.class)
                .run(Stream.concat(
                                properties.stream().map(property -> "--" + property),
                                Stream.of(
                                        "--server.port=0",
                                        "--xiaoer.demo=true",
                                        "--xiaoer.authoring.root=" + folder,
                                        "--xiaoer.authoring.folder=off",
                                        "--logging.level.root=error",
                                        "--logging.level.xiaoer.cases=warn"))
                        .toArray(String[]::new));
        this.shifts = program.getBean(Shifts.class);
        this.instances = program.getBean(Instances.class);
    }

    @Override
    public String name() {
        return "Xiaoer";
    }

    /** A shift whose orders have arrived. */
    @Override
    public void prepare(int thread, int claims) {
        actAs(thread);
        UUID former = shiftOf.get(thread);
        if (former != null) {
            shifts.act(former, new EndShift(key()));
        }
        UUID shift = shifts.start(new Shifts.Start(PACK, 42L, Mode.PRACTICE, "textbook"));
        shifts.turn(shift, new ClockTurn.Advance(0, Duration.ofSeconds(2)));
        OrderBook orders = program.getBean(OrderBook.class);
        shiftOf.put(thread, shift);
        ordersOf.put(
                thread,
                new ArrayDeque<>(IntStream.range(0, claims)
                        .mapToObj(i -> orders.ofTrade(shift, ReturnsPack.order(i)).get(0))
                        .toList()));
    }

    private void actAs(int thread) {
        String student = "student0" + (1 + thread);
        Acting.as(program.getBean(Accounts.class).byName(student).orElseThrow());
    }

    @Override
    public void run(int thread, LongConsumer tasks) {
        actAs(thread);
        UUID shift = shiftOf.get(thread);
        String order = ordersOf.get(thread).remove();
        shifts.act(
                shift,
                new RaisingClaim.RaiseClaim(
                        key(),
                        ClaimKind.RETURN_REFUND,
                        order,
                        (String) script.start().get("reason"),
                        true,
                        null,
                        null,
                        (String) script.start().get("explanation"),
                        Map.of("condition", script.start().get("condition")),
                        DRILL_PASSWORD));
        for (Script.Step step : script.steps()) {
            if (step.task()) {
                UUID task = instances.tasks(shift).stream()
                        .filter(open -> open.node().equals(step.name()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No task " + step.name()))
                        .id();
                long start = System.nanoTime();
                shifts.act(shift, new CompletingTask.CompleteTask(key(), task, step.with()));
                tasks.accept(System.nanoTime() - start);
            } else {
                shifts.turn(shift, new ClockTurn.Advance(0, ReturnsPack.ANSWER));
            }
        }
        if (!instances.tasks(shift).isEmpty()) {
            throw new IllegalStateException("Not ended: the claim on " + order);
        }
    }

    @Override
    public List<String> way(int thread) {
        List<Instance> claims = instances.of(shiftOf.get(thread));
        return way(claims.get(claims.size() - 1).id()).sorted().toList();
    }

    private Stream<String> way(UUID instance) {
        return Stream.concat(
                instances.history(instance).stream()
                        .filter(entry -> DONE.contains(entry.kind()))
                        .map(HistoryEntry::node),
                instances.children(instance).stream().flatMap(child -> way(child.id())));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        program.close();
    }
}
