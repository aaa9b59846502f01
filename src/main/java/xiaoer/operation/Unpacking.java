package xiaoer.operation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import xiaoer.shared.Refusal;

/**
 * Lays the program out in a folder from which it starts faster: its libraries side by side, and an archive of their classes
 * as this machine's Java has loaded them. Another Java ignores the archive and starts as ever.
 */
final class Unpacking {

    /** Far more than a slow machine needs; whatever takes longer is ended. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long LOOK_MILLIS = 100;

    private final Path jar;
    private final Path folder;
    private final Path log;

    /**
     * @param jar the packaged program
     * @param folder is made; there must be nothing in it
     * @throws Refusal {@code FOLDER_NOT_EMPTY}
     */
    Unpacking(Path jar, Path folder) throws IOException {
        this.jar = jar.toAbsolutePath().normalize();
        this.folder = folder.toAbsolutePath().normalize();
        if (Files.exists(this.folder)) {
            try (Stream<Path> there = Files.list(this.folder)) {
                if (there.findAny().isPresent()) {
                    throw Refusal.of(Refusal.Kind.CONFLICT, "FOLDER_NOT_EMPTY", folder);
                }
            }
        }
        this.log = Files.createTempFile("xiaoer-unpack", ".log");
    }

    /** @return the file of arguments with which Java starts it: {@code java @file} */
    Path unpack() throws IOException, InterruptedException {
        end("extract", java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()));
        Path unpacked = folder.resolve(jar.getFileName());
        Path classes = folder.resolve("classes.lst");
        Path archive = folder.resolve("classes.jsa");
        list(unpacked, classes);
        end(
                "archive",
                java(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + classes,
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        unpacked.toString()));
        Files.delete(classes);
        Files.delete(log);
        return Files.write(
                folder.resolve("start.args"),
                List.of("-XX:SharedArchiveFile=" + quoted(archive), "-jar " + quoted(unpacked)));
    }

    /** Starts the program once, on a database that is forgotten, and has its classes listed until it answers. */
    private void list(Path unpacked, Path classes) throws IOException, InterruptedException {
        int port = freePort();
        Process program = java(
                "-Xshare:off",
                "-XX:TieredStopAtLevel=1",
                "-XX:DumpLoadedClassList=" + classes,
                "-jar",
                unpacked.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:mem:unpack",
                "--xiaoer.authoring.folder=off",
                "--xiaoer.plans.ahead=false");
        try {
            long end = System.nanoTime() + LONGEST.toNanos();
            while (!listens(port)) {
                if (program.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS) || System.nanoTime() - end > 0) {
                    throw failed("start");
                }
            }
        } finally {
            program.destroy();
            program.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
            program.destroyForcibly();
        }
        // Some releases of Java 17 crash when they archive the classes that lambdas have been made of.
        List<String> listed = new ArrayList<>(Files.readAllLines(classes));
        listed.removeIf(line -> line.startsWith("@lambda"));
        Files.write(classes, listed);
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", port));
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process java(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Collections.addAll(command, arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void end(String step, Process process) throws IOException, InterruptedException {
        boolean ended = process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw failed(step);
        }
    }

    /** What it printed stays, for whoever wants to know more. */
    private Refusal failed(String step) {
        return Refusal.of(Refusal.Kind.CONFLICT, "NOT_UNPACKED", step, log);
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\") + '"';
    }
}
