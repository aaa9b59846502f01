package xiaoer.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import xiaoer.testing.Calls;

/** Brings a pack of conversations that only tests know into the program, as a trainer would. */
public final class DeskPackZip {

    public static final String DESK = "consult-desk";

    private static final Path FOLDER = Path.of("src/test/resources/packs").resolve(DESK);

    private DeskPackZip() {}

    public static void upload(int port) {
        Calls.as("trainer", port)
                .post()
                .uri("/api/v1/packs?id=" + DESK)
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip())
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(DESK + "/" + FOLDER.relativize(file)));
                zip.write(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
