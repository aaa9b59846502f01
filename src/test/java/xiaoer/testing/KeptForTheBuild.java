package xiaoer.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xiaoer.shared.CanonicalJson;

/**
 * Records that all programs of a build share, as long as the compiled program is the same. The first that is kept under a
 * name stays: it is of the rules and processes that come with the product, with which a program under test starts.
 *
 * @param folder of this sort of records
 */
public record KeptForTheBuild<T>(String folder, Class<T> type) {

    private static final Path PROGRAM = Path.of("target/classes/xiaoer");
    private static final Path KEPT = Path.of("target/kept", CanonicalJson.sha256(program()));

    public Optional<T> find(String name) {
        try {
            Path file = file(name);
            return Files.exists(file)
                    ? Optional.of(CanonicalJson.read(Files.readString(file), type))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, for others read and write at the same time. */
    public void keep(String name, T kept) {
        Path file = file(name);
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "fresh", ".tmp");
            Files.writeString(fresh, CanonicalJson.of(kept));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return KEPT.resolve(folder).resolve(CanonicalJson.sha256(name) + ".json");
    }

    /** Which classes there are, and since when. */
    private static String program() {
        try (Stream<Path> classes = Files.walk(PROGRAM)) {
            return classes.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file + " " + file.toFile().length() + " "
                            + file.toFile().lastModified())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
