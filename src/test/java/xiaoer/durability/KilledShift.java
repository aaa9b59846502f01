package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/**
 * A student's shift on a program of its own, which is killed again and again; looks each time for what is lost. Between
 * the kills another shift goes on, to be compared with one like it that no kill disturbed.
 */
final class KilledShift implements Callable<Void> {

    private final Path folder;
    private final List<String> database;
    private final int kills;
    private final Random moment;
    private final ScheduledExecutorService killer = Executors.newSingleThreadScheduledExecutor();

    /** Every event that an answer showed, by sequence number, with its hash. */
    private final Map<Long, String> acknowledged = new LinkedHashMap<>();

    /**
     * @param folder where the log of the process goes
     * @param database the properties that name it
     * @param seed of the moments of the kills
     */
    KilledShift(Path folder, List<String> database, int kills, long seed) {
        this.folder = folder;
        this.database = database;
        this.kills = kills;
        this.moment = new Random(seed);
    }

    @Override
    public Void call() throws Exception {
        try (Program program = new Program(folder, database)) {
            program.start();
            Answer started = program.post("/api/v1/shifts", """
                            {"pack":"order-basics","seed":7,"mode":"practice","profile":"textbook"}""");
            assertThat(started.status()).as("%s", started.body()).isEqualTo(201);
            String shift = "/api/v1/shifts/" + started.body().get("id").asString();
            String order = started.body().at("/orders/0/orderNo").asString();
            RepeatedShift undisturbed = RepeatedShift.undisturbed(program);
            RepeatedShift repeated = RepeatedShift.begin(program);
            Cut cut = null;
            for (int kill = 0; kill < kills; kill++) {
                repeated.work(kills + 1);
                // The moment is the point of the test: any instant of a second and a half of steady work.
                var killed = killer.schedule(
                        () -> {
                            program.kill();
                            return null;
                        },
                        50 + moment.nextInt(1500),
                        TimeUnit.MILLISECONDS);
                cut = workUntilCut(program, shift, order, kill, cut);
                killed.get();
                program.start();
                assertNothingLost(program, shift);
                repeated.repeatTheLastAct();
            }
            repeated.workToTheEnd();
            repeated.assertSameAs(undisturbed);
            Answer again = program.post(shift + cut.path(), cut.json());
            assertThat(again.status()).as("%s", again.body()).isIn(200, 409);
            note(again);
            assertNothingLost(program, shift);
            assertTimeGoesOn(program, shift);
        } finally {
            killer.shutdownNow();
        }
        return null;
    }

    /** Sends notes and leaps until the connection breaks; answers the request whose answer never came. */
    private Cut workUntilCut(Program program, String shift, String order, int round, Cut cutBefore)
            throws InterruptedException {
        Cut sending = cutBefore;
        for (int i = 0; ; i++) {
            if (sending == null) {
                sending = i % 5 == 4
                        ? new Cut("/clock", "{\"do\":\"advance\",\"by\":\"PT20S\"}")
                        : new Cut("/actions", """
                                {"key":"k-%d-%d","type":"note","order":"%s","text":"第 %d 轮第 %d 条备注"}""".formatted(round, i, order, round, i));
            }
            try {
                Answer answer = program.post(shift + sending.path(), sending.json());
                assertThat(answer.status()).as("%s %s", sending, answer.body()).isEqualTo(200);
                note(answer);
                sending = null;
            } catch (IOException killed) {
                return sending;
            }
        }
    }

    private void note(Answer answer) {
        JsonNode events = answer.body().path("events");
        for (JsonNode event : events) {
            acknowledged.put(event.get("seq").asLong(), event.get("hash").asString());
        }
    }

    private void assertNothingLost(Program program, String shift) throws Exception {
        Map<Long, String> stored = new LinkedHashMap<>();
        long after = 0;
        while (true) {
            JsonNode events =
                    program.get(shift + "/events?after=" + after).body().get("events");
            if (events.isEmpty()) {
                break;
            }
            for (JsonNode event : events) {
                assertThat(event.get("seq").asLong()).as("numbers have no gaps").isEqualTo(after + 1);
                after++;
                stored.put(after, event.get("hash").asString());
            }
        }
        assertThat(stored).containsAllEntriesOf(acknowledged);
    }

    private void assertTimeGoesOn(Program program, String shift) throws Exception {
        long before = program.get(shift).body().get("lastEvent").asLong();
        Answer leap = program.post(shift + "/clock", "{\"do\":\"advance\",\"by\":\"PT11M\"}");
        assertThat(leap.status()).as("%s", leap.body()).isEqualTo(200);
        JsonNode events = program.get(shift + "/events?after=" + before).body().get("events");
        assertThat(events)
                .as("orders arrive and deadlines pass after the last restart")
                .extracting(event -> event.get("type").asString())
                .contains("OrderPlaced", "OrderLost");
    }

    /** A request that was sent and never answered. */
    private record Cut(String path, String json) {}
}
