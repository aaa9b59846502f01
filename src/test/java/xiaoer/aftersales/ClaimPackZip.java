package xiaoer.aftersales;

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

/** Brings a pack that only tests know into the program, as a trainer would. */
final class ClaimPackZip {

    static final String DESK = "claim-desk";

    private ClaimPackZip() {}

    static void upload(int port) {
        Calls.as("trainer", port)
                .post()
                .uri("/api/v1/packs?id=" + DESK)
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip(Path.of("src/test/resources/packs").resolve(DESK)))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static byte[] zip(Path folder) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(DESK + "/" + file.getFileName()));
                zip.write(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
