package xiaoer.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a small authored folder, which a test edits as people would. */
public final class AuthoredCopy {

    public static final String ORIGINAL = "src/test/resources/authored";

    private final Path root;

    public AuthoredCopy(Path root) {
        this.root = root;
        copy(Path.of(ORIGINAL), root);
    }

    private AuthoredCopy(Path root, Path... folders) {
        this.root = root;
        for (Path folder : folders) {
            copy(folder, root.resolve(folder));
        }
    }

    /** The small folder's processes, which ask its rules: a process of its own and one that this calls. */
    public static final String PROCESSES = "src/test/resources/authored-processes";

    /** Puts the small processes beside the rules. */
    public AuthoredCopy withProcesses() {
        copy(Path.of(PROCESSES), root);
        return this;
    }

    /** A copy of what the project itself ships. */
    public static AuthoredCopy ofTheProject(Path root) {
        return new AuthoredCopy(root, Path.of("rules"), Path.of("processes"), Path.of("cases"));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    public Path path(String path) {
        return root.resolve(path);
    }

    public String text(String path) throws IOException {
        return Files.readString(path(path));
    }

    public void write(String path, String text) throws IOException {
        Files.createDirectories(path(path).getParent());
        Files.write(path(path), text.getBytes(StandardCharsets.UTF_8));
    }

    public void replace(String path, String from, String to) throws IOException {
        String text = text(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(path + " holds no " + from);
        }
        write(path, text.replace(from, to));
    }

    /** Replaces wherever it stands in the files of a folder. */
    public void replaceIn(String folder, String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(path(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                if (text.contains(from)) {
                    Files.writeString(file, text.replace(from, to));
                }
            }
        }
    }

    public void delete(String path) throws IOException {
        Files.delete(path(path));
    }
}
