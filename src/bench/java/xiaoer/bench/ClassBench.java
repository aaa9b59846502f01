package xiaoer.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A whole class at the order desk of the packaged program: each student has the live stream open and acts every five
 * seconds. Program and driver share the machine; the driver's processor time is told beside the program's.
 *
 * <p>Alone: {@code java … xiaoer.bench.ClassBench 100 300} with the numbers of students.
 */
final class ClassBench {

    private static final List<Integer> CLASSES = List.of(100, 200, 300, 400);
    private static final Duration BETWEEN_ACTS = Duration.ofSeconds(5);
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 60));
    private static final Duration MEASURED = Duration.ofSeconds(Integer.getInteger("bench.measured", 180));
    private static final String PASSWORD = "class-at-the-desk";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2);
    private final Latencies latencies = new Latencies();
    private final List<DeskStudent> students = new ArrayList<>();
    private final URI program;
    private final Process process;

    private ClassBench(URI program, Process process) {
        this.program = program;
        this.process = process;
    }

    public static void main(String[] classes) throws Exception {
        run(Stream.of(classes).map(Integer::valueOf).toList());
        System.exit(0);
    }

    static void run() throws Exception {
        run(CLASSES);
    }

    private static void run(List<Integer> classes) throws Exception {
        Path folder = Files.createTempDirectory("xiaoer-class");
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        packaged().toAbsolutePath().toString(),
                        "--server.port=" + port,
                        "--xiaoer.demo=true",
                        "--xiaoer.authoring.folder=off")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("program.log").toFile())
                .start();
        try {
            ClassBench bench = new ClassBench(URI.create("http://localhost:" + port), process);
            bench.awaitStart();
            System.out.println("| students | acts/s | act p50 ms | p95 | p99 | all requests p50 | p95 | p99 | failed | not begun | program CPU | driver CPU |");
            System.out.println("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
            for (int number : classes) {
                bench.measure(number);
            }
        } finally {
            process.destroy();
        }
    }

    private void measure(int number) throws Exception {
        fill(number);
        List<ScheduledFuture<?>> acting = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            DeskStudent student = students.get(i);
            // Spread over the five seconds, as people are.
            long first = BETWEEN_ACTS.toMillis() * i / number;
            acting.add(timer.scheduleAtFixedRate(
                    student::act, first, BETWEEN_ACTS.toMillis(), TimeUnit.MILLISECONDS));
        }
        Thread.sleep(WARM_UP.toMillis());
        latencies.clear();
        double programCpu = programCpu();
        double driverCpu = driverCpu();
        Thread.sleep(MEASURED.toMillis());
        double seconds = MEASURED.toSeconds();
        String[] all = {"act", "window", "news"};
        System.out.printf(
                Locale.ROOT,
                "| %d | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %.0f | %d | %d | %.2f cores | %.2f cores |%n",
                number,
                latencies.count("act") / seconds,
                latencies.within(0.5, "act"),
                latencies.within(0.95, "act"),
                latencies.within(0.99, "act"),
                latencies.within(0.5, all),
                latencies.within(0.95, all),
                latencies.within(0.99, all),
                latencies.failed(),
                latencies.skippedActs(),
                (programCpu() - programCpu) / seconds,
                (driverCpu() - driverCpu) / seconds);
        acting.forEach(student -> student.cancel(false));
    }

    /** Brings the class up to this number; accounts are created as an administrator creates them. */
    private void fill(int number) throws Exception {
        DeskStudent administrator = new DeskStudent(http, timer, program, latencies);
        administrator.signIn("admin", "demo");
        while (students.size() < number) {
            String name = "bench%03d".formatted(students.size());
            administrator.post(
                    "/accounts",
                    Map.of("name", name, "displayName", name, "password", PASSWORD, "roles", "STUDENT"));
            DeskStudent student = new DeskStudent(http, timer, program, latencies);
            student.signIn(name, PASSWORD);
            student.startShift("order-basics", students.size());
            students.add(student);
        }
    }

    private void awaitStart() throws Exception {
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        DeskStudent visitor = new DeskStudent(http, timer, program, latencies);
        while (true) {
            try {
                visitor.signIn("admin", "demo");
                return;
            } catch (IOException | IllegalStateException notYet) {
                if (!process.isAlive() || System.nanoTime() > limit) {
                    throw notYet;
                }
                Thread.sleep(500);
            }
        }
    }

    private double programCpu() {
        return process.toHandle().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    private static double driverCpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static Path packaged() throws IOException {
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().matches("xiaoer-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No target/xiaoer-*.jar: run mvn package first"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
