package xiaoer.aftersales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import xiaoer.shared.CanonicalJson;

/**
 * Keeps the plans of cases for all programs of a build, which would each look for the same ones, half a minute long. As
 * long as the compiled program is the same; that rules and processes are, the program itself checks of whatever it finds.
 */
@Primary
public class KeptPlans extends CasePlanRows {

    private static final Path PROGRAM = Path.of("target/classes/xiaoer");
    private static final Path KEPT = Path.of("target/plans", CanonicalJson.sha256(program()));

    KeptPlans(JdbcClient jdbc) {
        super(jdbc);
    }

    @Override
    Optional<Row> find(String pack, String profile, String planned) {
        Optional<Row> own = super.find(pack, profile, planned);
        return own.isPresent() ? own : kept(file(pack, profile, planned));
    }

    @Override
    @Transactional
    void put(String pack, String profile, String planned, Row row) {
        super.put(pack, profile, planned, row);
        Path file = file(pack, profile, planned);
        if (!Files.exists(file)) {
            keep(file, row);
        }
    }

    private static Optional<Row> kept(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(CanonicalJson.read(Files.readString(file), Row.class))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, for others read and write at the same time. */
    private static void keep(Path file, Row row) {
        try {
            Files.createDirectories(KEPT);
            Path fresh = Files.createTempFile(KEPT, "plan", ".tmp");
            Files.writeString(fresh, CanonicalJson.of(row));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String pack, String profile, String planned) {
        return KEPT.resolve(CanonicalJson.sha256(pack + " " + profile + " " + planned) + ".json");
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
