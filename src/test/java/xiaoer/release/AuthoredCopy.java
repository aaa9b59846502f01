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
        try (Stream<Path> files = Files.walk(Path.of(ORIGINAL))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = root.resolve(Path.of(ORIGINAL).relativize(file));
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

    public void delete(String path) throws IOException {
        Files.delete(path(path));
    }
}
