package xiaoer.durability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import xiaoer.testing.Integration;
import xiaoer.testing.Program;

/**
 * Two nodes share the shifts of one PostgreSQL, and the operating system kills one of them in the middle of the work.
 * The other brings to its end whatever was begun, and nothing is done twice.
 */
@Integration
class TwoNodesIT {

    private static final int CLIENTS_OF_A_SHIFT = 2;

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final ExecutorService pool = Executors.newCachedThreadPool();

    /**
     * @param shifts which together leave more than enough claims, planned by the pack and raised besides
     * @param raised claims of each shift
     * @param tasks when so many are done, work is in full swing and most of it is still ahead
     */
    private record Extent(int shifts, int raised, int fewestClaims, int tasks) {}

    @TempDir
    Path folder;

    @Test
    void what_a_killed_node_had_begun_the_other_ends_once() throws Exception {
        killOneOfTwo(new Extent(2, 5, 60, 100));
    }

    @Test
    @Tag("long")
    void the_other_node_ends_hundreds_of_claims_once() throws Exception {
        killOneOfTwo(new Extent(9, 20, 500, 1_000));
    }

    private void killOneOfTwo(Extent extent) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Program survivor = node("survivor", postgres);
                Program victim = node("victim", postgres)) {
            survivor.start();
            victim.start();
            TwoNodes nodes = new TwoNodes(survivor, victim);
            ClaimBooks books = new ClaimBooks(postgres.getPostgresDatabase());
            List<ShiftAtWork> shifts = all(begin(
                    extent.shifts(),
                    i -> ShiftAtWork.start(nodes, books, "student%02d".formatted(i + 1), extent.raised())));
            List<Future<ShiftAtWork>> work = begin(
                    extent.shifts() * CLIENTS_OF_A_SHIFT,
                    i -> shifts.get(i % extent.shifts()).work(new Random(i)));
            await().atMost(LIMIT)
                    .until(() -> books.count("workflow_task where closed") >= extent.tasks()
                            || work.stream().anyMatch(Future::isDone));
            nodes.killOne();
            all(work);
            assertThat(nodes.cut()).as("requests that the kill cut off").isPositive();
            for (ShiftAtWork shift : shifts) {
                assertEveryCommandWasDoneOnce(shift);
                shift.end();
            }
            assertEveryClaimCameToItsEnd(books, extent.fewestClaims());
            assertNothingHappenedTwice(books);
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> List<Future<T>> begin(int clients, Client<T> client) {
        return IntStream.range(0, clients)
                .mapToObj(number -> pool.submit(() -> client.work(number)))
                .toList();
    }

    private static <T> List<T> all(List<Future<T>> work) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> one : work) {
            done.add(one.get());
        }
        return done;
    }

    /** What was acknowledged is in the log, and the log has no more of it than was acknowledged. */
    private static void assertEveryCommandWasDoneOnce(ShiftAtWork shift) throws Exception {
        List<JsonNode> log = shift.log();
        assertThat(log).containsAll(shift.acknowledged("complete")).containsAll(shift.acknowledged("raise-claim"));
        assertThat(of(log, "TaskCompleted")).hasSameSizeAs(of(shift.acknowledged("complete"), "TaskCompleted"));
        // A refund may turn into a return, which keeps the words.
        assertThat(of(log, "ClaimOpened"))
                .filteredOn(event -> event.at("/data/kind").asString().equals("REFUND_ONLY"))
                .extracting(event -> event.at("/data/explanation/zh").asString())
                .filteredOn(words -> words.startsWith("raised"))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(of(shift.acknowledged("raise-claim"), "ClaimOpened"));
    }

    private static List<JsonNode> of(List<JsonNode> log, String type) {
        return log.stream()
                .filter(event -> event.get("type").asString().equals(type))
                .toList();
    }

    private static void assertEveryClaimCameToItsEnd(ClaimBooks books, int fewest) {
        int claims = books.count("aftersales_claim");
        assertThat(claims).isGreaterThanOrEqualTo(fewest);
        assertThat(books.claimsWithoutTheirInstance()).isZero();
        assertThat(books.count("workflow_instance where parent is null")).isEqualTo(claims);
        assertThat(books.count("workflow_instance where ended_at is null")).isZero();
        assertThat(books.count("aftersales_claim where closed_at is null")).isZero();
        assertThat(books.count("workflow_task where not closed")).isZero();
        assertThat(books.count("clock_agenda where kind like 'aftersales.%'")).isZero();
        // A wake-up that the killed node had taken is taken over when its heart has not beaten for a while.
        await().atMost(LIMIT).until(() -> books.count("scheduled_tasks") == 0);
    }

    private static void assertNothingHappenedTwice(ClaimBooks books) {
        assertThat(books.eventsThatDoNotFollowTheOneBefore()).isZero();
        assertThat(books.ordersWhoseRefundsDifferFromTheLog()).isZero();
        Collection<Trail> trails = books.trails();
        trails.forEach(Trail::assertWhole);
        Map<String, Long> refunds = new HashMap<>();
        trails.forEach(trail -> refunds.merge(trail.claim(), trail.refunds(), Long::sum));
        assertThat(refunds.values()).as("payments back per claim").contains(1L).containsOnly(0L, 1L);
    }

    private Program node(String name, EmbeddedPostgres postgres) throws IOException {
        return new Program(
                Files.createDirectories(folder.resolve(name)),
                List.of(
                        "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username=postgres",
                        Program.WITHOUT_PLANS));
    }

    private interface Client<T> {
        T work(int number) throws Exception;
    }
}
