package xiaoer.testing;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as the operating system sees it: a process of its own that can be started and killed. */
public final class Program implements AutoCloseable {

    private static final String STUDENT = "student01";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START_LIMIT = Duration.ofSeconds(300);

    /** Compiled classes are loaded without the look at each that the unpacked program has behind it. */
    private static final List<String> UNVERIFIED =
            List.of("-XX:+UseSerialGC", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    /** The property for a program in which nobody works claims: their plans would take the processor from the rest. */
    public static final String WITHOUT_PLANS = "xiaoer.plans.ahead=false";

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final List<String> what;
    private final Path folder;
    private final List<String> properties;
    private final int port;
    private Process process;

    /**
     * The packaged program as it unpacks itself, where the build has had it do so; otherwise the compiled classes.
     *
     * @param folder where the log of the process goes
     * @param properties {@code name=value}, e.g. the database's URL
     */
    public Program(Path folder, List<String> properties) throws IOException {
        this(unpacked().map(file -> List.of("@" + file)).orElse(withoutTests()), folder, properties);
    }

    /** Another main class, on everything that the tests run on. */
    public Program(String main, Path folder, List<String> properties) throws IOException {
        this(List.of("-cp", System.getProperty("java.class.path"), main), folder, properties);
    }

    private Program(List<String> what, Path folder, List<String> properties) throws IOException {
        this.what = what;
        this.folder = folder;
        this.properties = properties;
        this.port = freePort();
    }

    /** The compiled classes, as they are. */
    public static Program ofClasses(Path folder, List<String> properties) throws IOException {
        return new Program(withoutTests(), folder, properties);
    }

    /** The arguments that start the unpacked program. */
    private static Optional<Path> unpacked() {
        return Optional.ofNullable(System.getProperty("xiaoer.test.unpacked"))
                .map(unpacked -> Path.of(unpacked, "start.args"))
                .filter(Files::exists);
    }

    /** The property that puts the data into this H2 file. */
    public static String h2File(Path file) {
        return "spring.datasource.url=jdbc:h2:file:" + file;
    }

    /** Starts the program and waits until it answers; a dead process fails at once with its log. */
    public void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(what);
        command.add("--server.port=" + port);
        command.add("--xiaoer.demo=true");
        if (properties.stream().noneMatch(property -> property.startsWith("xiaoer.authoring.folder="))) {
            command.add("--xiaoer.authoring.folder=off");
        }
        properties.forEach(property -> command.add("--" + property));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        long limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw new IllegalStateException("The program did not start:\n" + Files.readString(log()));
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }

    /** The operating system's SIGKILL: no shutdown hook, no flush. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public int port() {
        return port;
    }

    /** The operating system's SIGTERM, as a service is stopped; returns how long the program took to end. */
    public Duration stop() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        process.waitFor();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public Answer post(String path, String json) throws IOException, InterruptedException {
        return post(STUDENT, path, json);
    }

    /** Likewise, in the name of another student. */
    public Answer post(String student, String path, String json) throws IOException, InterruptedException {
        return send(request(student, path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return get(STUDENT, path);
    }

    public Answer get(String student, String path) throws IOException, InterruptedException {
        return send(request(student, path).GET());
    }

    /** Reads a stream of events until the program ends it. */
    public void followToTheEnd(String student, String path) throws IOException, InterruptedException {
        http.send(
                request(student, path)
                        .setHeader("Accept", "text/event-stream")
                        .GET()
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private HttpRequest.Builder request(String student, String path) {
        String basic = Base64.getEncoder().encodeToString((student + ":demo").getBytes());
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept", "application/json")
                .header("Authorization", "Basic " + basic);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), JSON.readTree(response.body()));
    }

    private boolean answers() throws InterruptedException {
        try {
            // Signed in, so that an answer of 200 also says that the accounts are there.
            return get("/actuator/health").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What the process has printed. */
    public Path log() {
        return folder.resolve("program.log");
    }

    /** What the program itself runs on, without the tests' own clock. */
    private static List<String> withoutTests() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> what = new ArrayList<>(UNVERIFIED);
        what.addAll(List.of("-cp", classPath, "xiaoer.Xiaoer"));
        return what;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }

    public record Answer(int status, JsonNode body) {}
}
