package xiaoer.bench;

import com.sun.management.OperatingSystemMXBean;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import xiaoer.aftersales.ClaimRunner;
import xiaoer.rulebook.RuleFiles;
import xiaoer.rulebook.Rules;
import xiaoer.testing.Authored;
import xiaoer.testing.Program;
import xiaoer.workflow.FlowableRunner;
import xiaoer.workflow.WalkScript;

/**
 * Returns with refunds from start to end, each step durable, in the program with all it does per step, and in Flowable with
 * the same processes and the same decisions, on the same database, in turn.
 */
public final class ProcessBench {

    private static final int ROUNDS = 7;

    /** Rounds of two threads; with fewer the compiler's work is measured, and the larger program has more to compile. */
    private static final int WARM_UPS = 10;

    private static final int PER_WARM_UP = 50;
    private static final int PER_THREAD = 20;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ProcessBench() {}

    /** Prints this table alone. */
    public static void main(String[] args) throws Exception {
        run();
        System.exit(0);
    }

    static void run() throws Exception {
        System.out.println(
                "| database | threads | engine | instances/s | CPU ms each | task p50 ms | task p99 ms | × (min–max) |");
        System.out.println("|---|---:|---|---:|---:|---:|---:|---:|");
        Path folder = Files.createTempDirectory("xiaoer-bench");
        // Flowable's own tables need H2 in its own mode; the file is kept in the same way.
        String flowable = "jdbc:h2:file:" + folder.resolve("flowable") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256";
        measure("H2 file", folder.resolve("h2"), Program.h2File(folder.resolve("xiaoer")), flowable, "sa");
        try (EmbeddedPostgres postgres = ActionBench.durablePostgres()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            measure("PostgreSQL", folder.resolve("pg"), "spring.datasource.url=" + url, url, "postgres");
        }
    }

    private static void measure(String database, Path folder, String property, String flowable, String user)
            throws Exception {
        Script script = WalkScript.of("returnRefund", "return-refund/return-refund", "七天无理由，完好，退货退款");
        Rules rules = Authored.rulebook().open(new RuleFiles(Authored.files(Path.of("rules"))), 1);
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(flowable);
        pool.setUsername(user);
        try (pool;
                Runner ours = new ClaimRunner(script, folder, List.of(property, "spring.datasource.username=" + user));
                Runner theirs = new FlowableRunner(pool, rules, script)) {
            for (int i = 0; i < WARM_UPS; i++) {
                new Round(ours, 2, PER_WARM_UP).go();
                new Round(theirs, 2, PER_WARM_UP).go();
            }
            if (!ours.way(0).equals(theirs.way(0))) {
                throw new IllegalStateException("Two ways: " + ours.way(0) + " and " + theirs.way(0));
            }
            for (int threads : List.of(1, 2, 4)) {
                row(database, threads, ours, theirs);
            }
        }
    }

    private static void row(String database, int threads, Runner ours, Runner theirs) throws Exception {
        List<Result> our = new ArrayList<>();
        List<Result> their = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            our.add(new Round(ours, threads, PER_THREAD).go());
            their.add(new Round(theirs, threads, PER_THREAD).go());
            ratios.add(our.get(i).rate() / their.get(i).rate());
        }
        String ratio = String.format(
                Locale.ROOT,
                "%.2f (%.2f–%.2f)",
                Pairs.median(ratios),
                ratios.stream().min(Double::compare).orElseThrow(),
                ratios.stream().max(Double::compare).orElseThrow());
        print(database, threads, ours.name(), our, ratio);
        print(database, threads, theirs.name(), their, "1");
    }

    private static void print(String database, int threads, String engine, List<Result> results, String ratio) {
        List<Long> tasks =
                results.stream().flatMap(result -> result.tasks().stream()).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %s | %.1f | %.0f | %.1f | %.1f | %s |%n",
                database,
                threads,
                engine,
                Pairs.median(results.stream().map(Result::rate).toList()),
                Pairs.median(results.stream().map(Result::cpu).toList()),
                tasks.get(tasks.size() / 2) / 1e6,
                tasks.get(tasks.size() * 99 / 100) / 1e6,
                ratio);
    }

    /**
     * @param rate instances a second
     * @param cpu milliseconds of this program's processors per instance; a database in a process of its own is left out
     * @param tasks nanoseconds
     */
    private record Result(double rate, double cpu, List<Long> tasks) {}

    private record Round(Runner runner, int threads, int each) {

        Result go() throws Exception {
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            try {
                for (int thread = 0; thread < threads; thread++) {
                    runner.prepare(thread, each);
                }
                long start = System.nanoTime();
                long cpu = MACHINE.getProcessCpuTime();
                List<Future<List<Long>>> parts = new ArrayList<>();
                for (int thread = 0; thread < threads; thread++) {
                    int number = thread;
                    parts.add(workers.submit(() -> part(number)));
                }
                List<Long> tasks = new ArrayList<>();
                for (Future<List<Long>> part : parts) {
                    tasks.addAll(part.get());
                }
                double instances = threads * each;
                return new Result(
                        instances * 1e9 / (System.nanoTime() - start),
                        (MACHINE.getProcessCpuTime() - cpu) / 1e6 / instances,
                        tasks);
            } finally {
                workers.shutdown();
            }
        }

        private List<Long> part(int thread) throws Exception {
            List<Long> tasks = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                runner.run(thread, tasks::add);
            }
            return tasks;
        }
    }
}
