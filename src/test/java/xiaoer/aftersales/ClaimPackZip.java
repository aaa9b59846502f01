package xiaoer.aftersales;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
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
        upload(port, DESK, "");
    }

    /** @param settings further lines of {@code pack.yaml} */
    static void upload(int port, String id, String settings) {
        upload(port, id, settings, claims -> claims);
    }

    /** @param change what the pack's {@code claims.yaml} becomes */
    static void upload(int port, String id, String settings, UnaryOperator<String> change) {
        upload(port, id, zip(Path.of("src/test/resources/packs").resolve(DESK), id, settings, change));
    }

    /** Likewise a pack that lies elsewhere. */
    static void upload(int port, String id, Path folder) {
        upload(port, id, zip(folder, id, "", claims -> claims));
    }

    private static void upload(int port, String id, byte[] zip) {
        Calls.as("trainer", port)
                .post()
                .uri("/api/v1/packs?id=" + id)
                .contentType(MediaType.parseMediaType("application/zip"))
                .body(zip)
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    private static byte[] zip(Path folder, String id, String settings, UnaryOperator<String> change) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(id + "/" + file.getFileName()));
                zip.write(
                        file.endsWith("claims.yaml")
                                ? change.apply(Files.readString(file)).getBytes(StandardCharsets.UTF_8)
                                : Files.readAllBytes(file));
                if (file.endsWith("pack.yaml")) {
                    zip.write(settings.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
