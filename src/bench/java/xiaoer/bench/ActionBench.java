package xiaoer.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import xiaoer.testing.Program;
import xiaoer.testing.Program.Answer;

/**
 * Actions through the one door: HTTP, sign-in, shift lock, idempotent key, event chain and a durable commit each. Every
 * thread works a shift of its own, as students do.
 */
final class ActionBench {

    private static final int ACTIONS = 300;
    private static final int ROUNDS = 3;

    private ActionBench() {}

    static void run() throws Exception {
        System.out.println("| database | threads | actions/s | p50 ms | p99 ms |");
        System.out.println("|---|---:|---:|---:|---:|");
        Path folder = Files.createTempDirectory("xiaoer-bench");
        measure(
                "H2 file",
                folder,
                List.of(Program.h2File(folder.resolve("xiaoer"))));
        try (EmbeddedPostgres postgres = durablePostgres()) {
            measure(
                    "PostgreSQL, fsync on",
                    folder,
                    List.of(
                            "spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "spring.datasource.username=postgres"));
        }
    }

    /** The server that the tests use turns fsync off; a figure without it would be worth nothing. */
    static EmbeddedPostgres durablePostgres() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    private static void measure(String database, Path folder, List<String> properties) throws Exception {
        try (Program program = new Program(folder, properties)) {
            program.start();
            // Two shifts to warm up.
            workAShift(program);
            workAShift(program);
            for (int threads : List.of(1, 2, 4)) {
                row(database, program, threads);
            }
        }
    }

    private static void row(String database, Program program, int threads) throws Exception {
        List<Double> rates = new ArrayList<>();
        List<Double> latencies = new ArrayList<>();
        ExecutorService students = Executors.newFixedThreadPool(threads);
        for (int round = 0; round < ROUNDS; round++) {
            List<Future<List<Double>>> shifts = new ArrayList<>();
            long start = System.nanoTime();
            for (int student = 0; student < threads; student++) {
                shifts.add(students.submit(() -> workAShift(program)));
            }
            for (Future<List<Double>> shift : shifts) {
                latencies.addAll(shift.get());
            }
            rates.add(threads * ACTIONS * 1e9 / (System.nanoTime() - start));
        }
        students.shutdown();
        List<Double> sorted = latencies.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.1f | %.1f |%n",
                database,
                threads,
                Pairs.median(rates),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 99 / 100));
    }

    private static List<Double> workAShift(Program program) throws Exception {
        Answer shift = program.post("/api/v1/shifts", """
                {"pack":"order-basics","seed":42,"mode":"practice","profile":"textbook"}""");
        String path = "/api/v1/shifts/" + shift.body().get("id").asString() + "/actions";
        String order = shift.body().get("orders").get(0).get("orderNo").asString();
        List<Double> latencies = new ArrayList<>();
        for (int i = 0; i < ACTIONS; i++) {
            long start = System.nanoTime();
            Answer answer = program.post(path, """
                    {"key":"n%d","type":"note","order":"%s","text":"第 %d 条备注"}""".formatted(i, order, i));
            latencies.add((System.nanoTime() - start) / 1e6);
            if (answer.status() != 200) {
                throw new IllegalStateException("Refused: " + answer);
            }
        }
        return latencies;
    }
}
